package vn.chiso.web.plan.choice;

import org.jspecify.annotations.Nullable;

/**
 * Money of a task from one source.
 *
 * @param amount đồng; null for a "-", which is not 0: this plan does not pay it
 */
record TaskMoney(String source, @Nullable Long amount) {
}
