package org.havre.orientation.service;

import java.io.Serializable;
import org.havre.orientation.AskState;

/** OFII's answer to a facility's request, with its reasons. */
public record NewAskAnswer(long ask, AskState answer, String because) implements Serializable {}
