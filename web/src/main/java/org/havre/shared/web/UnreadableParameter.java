package org.havre.shared.web;

import java.util.List;

import jakarta.ws.rs.BadRequestException;

import org.havre.shared.Objection;

/** A value in an address that cannot be what its name says. */
public class UnreadableParameter extends BadRequestException {
    private static final long serialVersionUID = 1L;

    private final List<Objection> objections;

    public UnreadableParameter(List<Objection> objections) { this.objections = List.copyOf(objections); }

    public List<Objection> objections() { return objections; }
}
