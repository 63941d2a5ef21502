/** Closing months, and what is told of those that are closed. */
package org.havre.statement.service;
