package org.havre.shared.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.FacesMessage.Severity;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.havre.shared.Objection;
import org.havre.statement.TouchedMonths;

/** What the page has to say after an act: done, refused, or which answers need another look. */
@Named
@RequestScoped
public class Notices {
    private final Say say;
    private List<Objection> closed = List.of();

    @Inject public Notices(Say say) { this.say = say; }

    protected Notices() { this(null); }

    /** Says what was done, on this page or on the one that it redirects to. */
    public void done(String key, Object... values) {
        tell(FacesMessage.SEVERITY_INFO, null, say.it(key, values));
    }

    public void warn(String key, Object... values) { tell(FacesMessage.SEVERITY_WARN, null, say.it(key, values)); }

    public void failed(String key, Object... values) { tell(FacesMessage.SEVERITY_ERROR, null, say.it(key, values)); }

    /** Tells every objection, beside its field where the page has one of that id. */
    public void refused(List<Objection> objections) {
        closed = objections.stream().filter(objection -> objection.key().equals(TouchedMonths.KEY)).toList();
        if (!closed.isEmpty()) FacesContext.getCurrentInstance().validationFailed();
        for (var objection : objections)
            if (!closed.contains(objection))
                tell(FacesMessage.SEVERITY_ERROR, clientId(objection.field()).orElse(null),
                        say.it(objection.key(), objection.parameters().toArray()));
    }

    /** Tells what went wrong: every objection, or one sentence for the kind of failure. */
    void tell(Problem problem) {
        if (problem.objections().isEmpty()) failed(sentence(problem.kind()), problem.incident());
        else refused(problem.objections());
    }

    private static String sentence(ProblemKind kind) {
        return switch (kind) {
            case STALE -> "failure.stale";
            case FORBIDDEN -> "failure.forbidden";
            case MISSING -> "failure.missing";
            case SIGN_IN_NEEDED -> "failure.expired";
            case INCIDENT -> "failure.unknown";
            default -> "problem." + kind.name() + ".detail";
        };
    }

    /** The closed months that the act touches: it is kept once a box says that they were read. */
    public List<Objection> getClosed() {
        return closed;
    }

    /** What the box says. */
    public String getClosedKeys() {
        return closed.stream().flatMap(told -> TouchedMonths.keys(told).stream()).collect(joining(","));
    }

    /** The form that was sent, to which the box belongs. */
    public String getSentForm() {
        var context = FacesContext.getCurrentInstance();
        return context.getExternalContext().getRequestParameterMap().entrySet().stream()
                .filter(sent -> sent.getKey().equals(sent.getValue())
                        && context.getViewRoot().findComponent(sent.getKey()) instanceof UIForm)
                .map(Map.Entry::getKey).findFirst().orElse("");
    }

    public List<Notice> getOfPage() {
        var context = FacesContext.getCurrentInstance();
        return stream(context.getMessages(null)).map(message -> notice(message, null)).toList();
    }

    public List<Notice> getOfFields() {
        var context = FacesContext.getCurrentInstance();
        return stream(context.getClientIdsWithMessages()).filter(id -> id != null)
                .flatMap(id -> stream(context.getMessages(id)).map(message -> notice(message, id))).toList();
    }

    /** How many answers need another look. */
    public int getAnswers() { return getOfFields().size(); }

    private void tell(Severity severity, String field, String text) {
        var context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(field, new FacesMessage(severity, text, text));
        if (severity == FacesMessage.SEVERITY_ERROR) context.validationFailed();
    }

    private static Notice notice(FacesMessage message, String field) {
        message.rendered();
        var severity = message.getSeverity();
        var tone = severity == FacesMessage.SEVERITY_INFO
                ? "fine"
                : severity == FacesMessage.SEVERITY_WARN ? "warning" : "danger";
        return new Notice(tone, message.getSummary(), field);
    }

    /** The client id of the input with this plain id, wherever it stands. */
    private static Optional<String> clientId(String id) {
        if (id == null) return Optional.empty();
        var found = new String[1];
        var context = FacesContext.getCurrentInstance();
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (!id.equals(component.getId()) || !(component instanceof UIInput)) return VisitResult.ACCEPT;
            found[0] = component.getClientId(context);
            return VisitResult.COMPLETE;
        });
        return Optional.ofNullable(found[0]);
    }

    private static <T> Stream<T> stream(Iterator<T> all) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, Spliterator.ORDERED), false);
    }
}
