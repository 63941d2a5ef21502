package org.havre.orientation.service;

import java.io.Serializable;
import org.havre.orientation.TransferGround;

/** A facility asks for the transfer of a household, told by its reference. */
public record NewAsk(String household, TransferGround ground) implements Serializable {}
