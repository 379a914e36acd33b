/* From reset to main on a Cortex-M board of QEMU; printing and the exit status go through semihosting. */
#include <stdint.h>
#include <stdlib.h>

extern uint32_t dataLoad, dataStart, dataEnd, bssStart, bssEnd, stackTop;
extern void initialise_monitor_handles(void);
int main(void);

void reset(void) {
  uint32_t *from = &dataLoad, *to;
#ifdef __ARM_FP
  *(volatile uint32_t *)0xE000ED88u |= 0xFu << 20; /* CPACR: the floating-point unit is on */
  __asm volatile("dsb\n isb");
#endif
  for (to = &dataStart; to < &dataEnd;) *to++ = *from++;
  for (to = &bssStart; to < &bssEnd;) *to++ = 0;
  initialise_monitor_handles();
  exit(main());
}

static void fault(void) { exit(99); }

__attribute__((section(".vectors"), used)) void *const vectors[16] = {
    &stackTop, (void *)reset, (void *)fault, (void *)fault, (void *)fault, (void *)fault, (void *)fault};
