// The second script: suggestions, corrections and marks, loaded when one of them is first needed.

import { addBox } from "./box.js";
import { otherQueries } from "./correct.js";
import { highlight } from "./highlight.js";

self.ladderSearch.more = { addBox, otherQueries, highlight };
