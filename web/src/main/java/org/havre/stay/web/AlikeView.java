package org.havre.stay.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.havre.shared.web.Notices;
import org.havre.stay.KnownPerson;
import org.havre.stay.service.AlikePair;
import org.havre.stay.service.AlikeService;

/** Two files side by side, and whether they are of one person. */
@Named
@ViewScoped
public class AlikeView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final AlikeService alikes;
    private final Notices notices;
    private long one;
    private long other;
    private AlikePair pair;

    protected AlikeView() { this(null, null); }

    @Inject public AlikeView(AlikeService alikes, Notices notices) {
        this.alikes = alikes;
        this.notices = notices;
    }

    public void load() { pair = alikes.pair(one, other); }

    public String tellApart() {
        alikes.tellApart(one, other);
        notices.done("alike.apart.done");
        return again();
    }

    public String takeBack() {
        alikes.takeBack(one, other);
        notices.done("alike.open.done");
        return again();
    }

    /** Where what was said can be taken back. */
    private String again() {
        return "/stay/alike.xhtml?faces-redirect=true&one=" + one + "&other=" + other;
    }

    public AlikePair getPair() { return pair; }

    public List<KnownPerson> getBoth() { return List.of(pair.one(), pair.other()); }

    public long getOne() { return one; }

    public void setOne(long one) { this.one = one; }

    public long getOther() { return other; }

    public void setOther(long other) { this.other = other; }
}
