/** What every screen stands on: frame, language, navigation, messages, converters, failures. */
package org.havre.shared.web;
