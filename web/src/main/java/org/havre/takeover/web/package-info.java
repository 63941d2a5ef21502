/** The take-over on screens and by REST. */
package org.havre.takeover.web;
