package vn.chiso.web.appraisal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.chiso.web.campaign.Campaign;
import vn.chiso.web.campaign.CampaignChange;
import vn.chiso.web.campaign.Phase;

/** A round that goes back from locking to appeals: its entries stand again where decisions and appeals left them. */
@Component
class Unlocking implements CampaignChange {

    private final JdbcClient jdbc;

    Unlocking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void assignmentsChanged(long campaign) {
        // Nothing here depends on who supplies what.
    }

    @Override
    public void moved(Campaign before, Phase to) {
        if (before.phase() == Phase.LOCK && to == Phase.APPEAL) {
            jdbc.sql(
                    """
                            update entry e set state = case
                                when exists (select 1 from appeal a where a.campaign_id = e.campaign_id and a.unit_id = e.unit_id
                                                and a.leaf = e.leaf and a.state = 'SENT') then 'APPEALED'
                                when exists (select 1 from decision d where d.campaign_id = e.campaign_id
                                                and d.unit_id = e.unit_id and d.leaf = e.leaf and not d.draft) then 'APPRAISED'
                                else 'SUBMITTED' end
                             where e.campaign_id = ? and e.state = 'LOCKED'""")
                    .param(before.id()).update();
        }
    }
}
