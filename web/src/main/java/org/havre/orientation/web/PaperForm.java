package org.havre.orientation.web;

import jakarta.faces.component.UIInput;
import jakarta.faces.event.ComponentSystemEvent;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.havre.orientation.Paper;

/** The paper of a decision as it is chosen in a form: what was sent once is kept while the rest is corrected. */
public class PaperForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Paper paper;
    private String name;

    /** Null while none was sent. */
    public Paper paper() {
        return paper;
    }

    /** What was sent is kept even where another answer of the form needs another look, and the model is not reached. */
    public void keep(ComponentSystemEvent validated) {
        var input = (UIInput) validated.getComponent();
        if (!(input.getLocalValue() instanceof Part file)) return;
        setFile(file);
        input.resetValue();
    }

    public Part getFile() {
        return null;
    }

    public void setFile(Part file) {
        if (file == null || file.getSize() == 0) return;
        try {
            paper = Paper.read(file.getInputStream());
            name = file.getSubmittedFileName();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the sender's machine calls the file; shown on this form and kept nowhere. */
    public String getName() {
        return name;
    }
}
