/** Pages on which a round is set up. */
@NullMarked
package vn.chiso.web.campaign.setup;

import org.jspecify.annotations.NullMarked;
