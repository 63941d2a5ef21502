package org.havre.access.service;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.access.TrailCheck;
import org.havre.access.TrailFilter;
import org.havre.access.TrailKey;
import org.havre.access.TrailLine;
import org.havre.access.TrailSeals;
import org.havre.access.TrailWitness;
import org.havre.shared.Environment;
import org.havre.shared.HavreSettings;

/** The trail, for auditors; and what screens and programs leave on it that no use case does. */
@Stateless
@UseCase
public class TrailService {
    private final Permissions permissions;
    private final Trail trail;
    private final TrailSeals seals;
    private final HavreSettings settings;

    protected TrailService() { this(null, null, null, null); }

    @Inject public TrailService(Permissions permissions, Trail trail, TrailSeals seals, HavreSettings settings) {
        this.permissions = permissions;
        this.trail = trail;
        this.seals = seals;
        this.settings = settings;
    }

    public List<TrailLine> lines(TrailFilter filter, int most) {
        permissions.require(Act.READ_TRAIL);
        return trail.lines(filter, most);
    }

    public TrailCheck verify() {
        permissions.require(Act.READ_TRAIL);
        return seals.verified(new TrailKey(settings.data()),
                new TrailWitness(settings.data(), Environment.ofThisProcess()));
    }

    /** A file is about to leave Havre; where this cannot be written down, it does not. */
    public void exported(String file, String asked) {
        trail.exported(file, asked);
    }

    /** Somebody was told that what they typed exists maybe elsewhere. */
    public void answeredNeutrally(String sentence) {
        trail.answeredNeutrally(sentence);
    }
}
