#pragma once

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

// A few instructions that Swift has no name for. Sixteen bytes are given as two numbers, the first byte lowest in the
// first; what is told of each is a bit of the result, that of the first byte lowest.

/// Asks for memory that will be written soon, and does not wait for it.
static inline void ladder_prefetch(const void *place) { __builtin_prefetch(place, 1); }

#if defined(__SSE2__)

static inline __m128i ladder_sixteen(uint64_t low, uint64_t high) {
  return _mm_set_epi64x((long long)high, (long long)low);
}

/// Which of the bytes have their top bit set: those that are not ASCII.
static inline uint32_t ladder_tops(uint64_t low, uint64_t high) {
  return (uint32_t)_mm_movemask_epi8(ladder_sixteen(low, high));
}

/// Which of the bytes, without the bits of `but`, equal a byte that has none of them.
static inline uint32_t ladder_equal(uint64_t low, uint64_t high, uint8_t byte, uint8_t but) {
  __m128i bytes = _mm_andnot_si128(_mm_set1_epi8((char)but), ladder_sixteen(low, high));
  return (uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)byte)));
}

#else

/// The top bits of eight bytes as the bits of one: no two of the products meet.
static inline uint32_t ladder_gather(uint64_t bytes) {
  return (uint32_t)(((bytes & 0x8080808080808080u) * 0x0002040810204081u) >> 56);
}

static inline uint32_t ladder_tops(uint64_t low, uint64_t high) {
  return ladder_gather(low) | ladder_gather(high) << 8;
}

/// Which of eight bytes are zero: those that have no bit in the lower seven, nor the eighth.
static inline uint32_t ladder_zeros(uint64_t bytes) {
  const uint64_t lower = 0x7F7F7F7F7F7F7F7Fu;
  return ladder_gather(~(((bytes & lower) + lower) | bytes));
}

static inline uint32_t ladder_equal(uint64_t low, uint64_t high, uint8_t byte, uint8_t but) {
  const uint64_t ones = 0x0101010101010101u;
  return ladder_zeros((low & ~(ones * but)) ^ ones * byte)
    | ladder_zeros((high & ~(ones * but)) ^ ones * byte) << 8;
}

#endif
