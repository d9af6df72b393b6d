package vn.chiso.web.organisation.national;

import java.util.List;

/**
 * Loading the units of the country.
 *
 * @param chosen code of the province chosen; empty for the whole country
 */
public record NationalPage(List<NationalUnits.Province> provinces, String chosen, NationalUnits.Preview preview) {
}
