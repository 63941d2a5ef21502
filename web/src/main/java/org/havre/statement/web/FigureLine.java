package org.havre.statement.web;

import java.io.Serializable;

/**
 * A figure of a month, as it was frozen and as it is known now.
 *
 * @param difference with its sign; empty where there is none
 */
public record FigureLine(String name, String frozen, String live, String difference) implements Serializable {}
