package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import org.havre.access.Act;
import java.net.MalformedURLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.havre.shared.service.Waiting;

/** The entries that this reader sees: those of the role whose page exists. */
@Named
@RequestScoped
public class Navigation {
    /** Pages that are reached from another than the first of their folder. */
    private static final Map<String, String> UNDER = Map.ofEntries(
            Map.entry("/stay/arrive.xhtml", "/stay/arrivals.xhtml"),
            Map.entry("/stay/noshow.xhtml", "/stay/arrivals.xhtml"),
            Map.entry("/stay/reserve.xhtml", "/stay/arrivals.xhtml"),
            Map.entry("/stay/answer.xhtml", "/stay/arrivals.xhtml"),
            Map.entry("/stay/placement.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/orient.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/register.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/regions.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/offer.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/elsewhere.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/asked.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/convoy.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/way.xhtml", "/stay/households.xhtml"),
            Map.entry("/stay/absence.xhtml", "/stay/absences.xhtml"),
            Map.entry("/stay/presence.xhtml", "/stay/absences.xhtml"),
            Map.entry("/orientation/admission.xhtml", "/orientation/decisions.xhtml"),
            Map.entry("/orientation/check.xhtml", "/orientation/decisions.xhtml"),
            Map.entry("/orientation/decision.xhtml", "/orientation/decisions.xhtml"),
            Map.entry("/orientation/ask.xhtml", "/stay/residents.xhtml"),
            Map.entry("/orientation/conditions.xhtml", "/stay/residents.xhtml"),
            Map.entry("/orientation/exit.xhtml", "/stay/residents.xhtml"),
            Map.entry("/orientation/outcome.xhtml", "/stay/residents.xhtml"),
            Map.entry("/orientation/stay.xhtml", "/stay/residents.xhtml"),
            Map.entry("/retention/hold.xhtml", "/stay/residents.xhtml"),
            Map.entry("/retention/extract.xhtml", "/stay/residents.xhtml"),
            Map.entry("/stay/declaration.xhtml", "/stay/declarations.xhtml"));

    private static final NavigationEntry NOWHERE = new NavigationEntry("", "", Set.of(), List.of());

    private final Viewer viewer;
    private final Say say;
    private final ServletContext application;
    private final HttpServletRequest request;
    private List<NavigationEntry> entries;
    private NavigationEntry here;

    @Inject public Navigation(Viewer viewer, Say say, ServletContext application, HttpServletRequest request) {
        this.viewer = viewer;
        this.say = say;
        this.application = application;
        this.request = request;
    }

    protected Navigation() { this(null, null, null, null); }

    public List<NavigationEntry> getEntries() {
        if (entries == null) entries = Menu.of(viewer.getRole()).stream().filter(e -> exists(e.page())).toList();
        return entries;
    }

    /** The entry of this very page, else the first of its folder. */
    public boolean isHere(NavigationEntry entry) {
        if (here == null) here = here().orElse(NOWHERE);
        return here == entry;
    }

    /** The work that waits behind an entry and those beside it. */
    public Waiting waiting(NavigationEntry entry) {
        return entry.all().map(each -> viewer.waiting(each.works())).reduce(Waiting.NOTHING, Waiting::plus);
    }

    /** What else than this page can be opened. */
    public List<NavigationEntry> getElsewhere() {
        return getEntries().stream().filter(entry -> !isHere(entry)).flatMap(NavigationEntry::all).toList();
    }

    /** This page and those that stand beside it; nothing where it stands alone. */
    public List<Part> getBeside() {
        var page = request.getServletPath();
        return here().filter(entry -> !entry.beside().isEmpty() && entry.opens(page)).stream()
                .flatMap(NavigationEntry::all).map(entry -> new Part(request.getContextPath() + entry.page(),
                        said(entry), entry.page().equals(page)))
                .toList();
    }

    private String said(NavigationEntry entry) {
        var waits = viewer.waiting(entry.works()).count();
        return say.it(entry.key()) + (waits == 0 ? "" : " (" + say.number(waits) + ")");
    }

    /** Where another choice of the scope leads back to: this page where it opens by itself, else its entry. */
    public String getReturn() {
        return request.getMethod().equals("GET") && request.getQueryString() == null
                ? request.getServletPath()
                : here().map(NavigationEntry::page).orElse("/index.xhtml");
    }

    /** The page that answers the search of the header; null for a reader who may see no names. */
    public String getSearch() {
        return viewer.may(Act.SEE_RESIDENTS) ? "/stay/residents.xhtml" : null;
    }

    private Optional<NavigationEntry> here() {
        var page = UNDER.getOrDefault(request.getServletPath(), request.getServletPath());
        return getEntries().stream().filter(entry -> entry.opens(page) || entry.isOfFolder(page))
                .min(Comparator.comparing(entry -> !entry.opens(page)));
    }

    private boolean exists(String page) {
        try {
            return application.getResource(page) != null;
        } catch (MalformedURLException notAPage) {
            throw new IllegalArgumentException(page, notAPage);
        }
    }
}
