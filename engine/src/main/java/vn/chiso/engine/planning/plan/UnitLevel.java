package vn.chiso.engine.planning.plan;

/** Of what kind of unit a plan is. */
public enum UnitLevel {
    /** Tỉnh, thành phố trực thuộc trung ương. */
    PROVINCE,
    /** Huyện, quận, thị xã, thành phố thuộc tỉnh (until 30 June 2025). */
    DISTRICT,
    /** Xã, phường, thị trấn, đặc khu. */
    COMMUNE,
    /** Sở, ban, ngành, phòng. */
    DEPARTMENT
}
