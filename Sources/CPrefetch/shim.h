#pragma once

/// Asks for memory that will be written soon, and does not wait for it.
static inline void ladder_prefetch(const void *place) { __builtin_prefetch(place, 1); }
