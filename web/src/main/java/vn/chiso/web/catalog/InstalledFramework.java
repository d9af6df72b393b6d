package vn.chiso.web.catalog;

import java.time.Instant;
import vn.chiso.engine.framework.Framework;

/**
 * A version of a framework as it was installed. Nothing of it ever changes.
 *
 * @param digest      SHA-256 of the installed file, in hexadecimal
 * @param installedBy name of the person, kept even when the person is gone
 */
public record InstalledFramework(long id, String digest, Framework framework, Instant installedAt,
        String installedBy) {
}
