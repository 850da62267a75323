package dev.roundtable.domain.text;

/** Postings of one employer: the text around them is the same, the jobs are not. */
final class Postings {
  static final String ABOUT =
      """
      About us
      Parcelwise moves eleven million parcels a week for shops in nine countries. We were founded in
      2011, are still run by engineers, and believe that a late parcel is a data problem first. Our
      teams are small, own what they build, and talk to the people in the depots every week.

      """;

  static final String DATA_ENGINEER =
      """
      Data Engineer, {city}
      For our office in {city} we are looking for an engineer who builds the pipelines behind our
      delivery promises. You will design tables of scans and routes, load them every five minutes,
      and make sure that planners can trust them in the morning. You will also help us to retire
      the last of our nightly batch jobs, one region after the other.
      What you bring
      - Three or more years with Python and Spark, and a liking for plain SQL
      - Experience with a warehouse such as Snowflake, BigQuery or Redshift
      - You have run pipelines in production and were called when they broke
      - You write tests without being asked, and short documents when asked
      Nice to have
      - Streaming with Kafka or Kinesis, and an opinion on when it is not worth it
      - Terraform, or another way to keep infrastructure in files
      The team in {city} has six engineers and two analysts, and shares one rotation.
      """;

  static final String ANALYST =
      """
      Product Analyst, {city}
      Shops decide within a day whether they stay with us. In this role you find out why some leave,
      measure what our product teams change for them, and tell the story to people who do not read
      queries. You will own the weekly review of the merchant funnel and the catalogue of metrics.
      What you bring
      - Strong SQL and a statistics course that you still remember
      - Experiments that you designed, stopped early for good reasons, or defended
      - Dashboards that people opened more than once, in Looker or Tableau
      - Patience with definitions, and none with charts that have two axes
      """;

  static final String MANAGER =
      """
      Depot Operations Manager, {city}
      You lead a depot with ninety colleagues on three shifts. You plan the week with the dispatchers,
      keep the belts safe, hire and train shift leads, and answer for cost and punctuality. When a
      storm closes a motorway at four in the morning, your team knows what to do because you drilled
      it with them.
      What you bring
      - Several years of leading people in logistics, retail or production
      - A driving licence, and the will to start at five when it matters
      - German and English for the daily work, further languages are welcome
      """;

  static final String CLOSING =
      """

      What we offer
      Thirty days of leave, a yearly budget for learning, a pension plan, the local transport ticket,
      and a laptop of your choice. We work two days a week in the office and the others where you
      like within the country.
      Parcelwise is an equal opportunity employer. We decide without regard to origin, religion,
      gender, age, disability or sexual orientation. If you need an adjustment for the interview,
      tell us and we will arrange it. Please apply online; we answer within ten working days.
      """;

  private Postings() {}
}
