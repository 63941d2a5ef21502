package org.havre.shared.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that other programs may ask of Havre. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
