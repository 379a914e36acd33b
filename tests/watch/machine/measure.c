/* Runs the self-test of an exported network, then counts the instructions of an inference.

   QEMU with -icount shift=4 lets 16 ns go by with each instruction, and SysTick counts at 25 MHz: a tick is 2.5
   instructions. The counter has 24 bits, so that an inference may take 41.9 million. */
#define main self_test
#include "net_test.c"
#undef main

#define SYST_CSR (*(volatile uint32_t *)0xE000E010u)
#define SYST_RVR (*(volatile uint32_t *)0xE000E014u)
#define SYST_CVR (*(volatile uint32_t *)0xE000E018u)

static uint32_t now(void) { return SYST_CVR; }

static uint32_t ticks(uint32_t start, uint32_t end) { return (start - end) & 0xFFFFFFu; }

int main(void) {
  const int failed = self_test();
  uint32_t least = 0xFFFFFFu, most = 0, sum = 0, nothing;
  SYST_RVR = 0xFFFFFFu;
  SYST_CVR = 0;
  SYST_CSR = 5;
  nothing = now();
  nothing = ticks(nothing, now());
  for (int32_t i = 0; i < SAMPLES; ++i) {
    static uint32_t room[NET_OUTPUTS]; /* of int8_t or float */
    uint32_t start, taken;
    start = now();
    net_run(inputs[i], (void *)room);
    taken = ticks(start, now()) - nothing;
    if (taken < least) least = taken;
    if (taken > most) most = taken;
    sum += taken;
  }
  printf("instructions %lu %lu %lu\n", (unsigned long)(least * 5 / 2), (unsigned long)(sum / SAMPLES * 5 / 2),
         (unsigned long)(most * 5 / 2));
  return failed;
}
