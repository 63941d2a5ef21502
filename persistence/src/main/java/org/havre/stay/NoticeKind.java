package org.havre.stay;

/** What OFII is told of an absence: that it has lasted for more than a week, or that an exit is asked for. */
public enum NoticeKind {
    ABSENCE(DeclarationKind.ABSENCE), EXIT(DeclarationKind.EXIT_ASKED);

    private final DeclarationKind declaration;

    NoticeKind(DeclarationKind declaration) {
        this.declaration = declaration;
    }

    public DeclarationKind declaration() { return declaration; }
}
