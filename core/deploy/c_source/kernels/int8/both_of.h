#ifdef HAS_DSP
/* Two numbers of 16 bits in one word. ACLE has no intrinsic for it. */
static inline int32_t both_of(int32_t low, int32_t high) {
#ifdef __GNUC__
  int32_t two;
  __asm__("pkhbt %0, %1, %2, lsl #16" : "=r"(two) : "r"(low), "r"(high));
  return two;
#else
  return (int32_t)(((uint32_t)low & 0xFFFFu) | (uint32_t)high << 16);
#endif
}
#endif
