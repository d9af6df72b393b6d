/** Tests of the pages on which a round is set up. */
@NullMarked
package vn.chiso.web.campaign.setup;

import org.jspecify.annotations.NullMarked;
