/** Nouns of things, as opposed to persons, bodies and doings. */

/** Places, products and events, which open, celebrate and double what is their own. */
export const thing =
  /^(?:plant|site|factory|app|application|platform|product|programme|program|school|academy|shop|store|centre|center|campus|office|warehouse|lab|laboratory|machine|car|vehicle|tool|service|device|event|podcast|magazine|festival|conference|hub|branch|hotel|restaurant|museum|pump|engine|lamp|sensor|system|building|thermostat|robot|bike|van|turbine|software|trial|study|ship|ferry|vessel|satellite|rocket|helicopter|aircraft|plane|train|battery|portal|website|film|book|game|watch|camera|drone|model|phone|chatbot|assistant)$/;
