/**
 * The demo set: one invented region, drawn from dice that fall alike for the same business date.
 *
 * <p>{@link org.havre.demo.service.DemoSet} draws it without a database; {@link org.havre.demo.service.DemoLoader} writes
 * it; {@link org.havre.demo.service.DemoAccounts} says who may enter, and where.
 */
package org.havre.demo.service;
