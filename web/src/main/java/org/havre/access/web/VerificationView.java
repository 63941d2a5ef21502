package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.havre.access.TrailCheck;
import org.havre.access.service.TrailService;

/** Whether the trail stands as it was written. */
@Named
@RequestScoped
public class VerificationView {
    private final TrailService trail;
    private TrailCheck check;

    @Inject public VerificationView(TrailService trail) { this.trail = trail; }

    protected VerificationView() { this(null); }

    public void load() { check = trail.verify(); }

    public TrailCheck getCheck() { return check; }
}
