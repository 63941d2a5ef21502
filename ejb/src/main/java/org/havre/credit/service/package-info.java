/** Use cases of money: who looks at it, and how acts, grants, payments and certificates come in. */
package org.havre.credit.service;
