# The WebAssembly module: core.wasm, its glue core.js, and the raw types core.d.ts.
file(GLOB_RECURSE binding_sources CONFIGURE_DEPENDS core/bindings/*.cpp)
add_executable(core_module ${binding_sources})
set_target_properties(core_module PROPERTIES OUTPUT_NAME core SUFFIX .js)
target_compile_definitions(core_module PRIVATE "PRUNING_PLAYGROUND_VERSION=\"${PROJECT_VERSION}\"")
target_link_libraries(core_module PRIVATE core own_code)
target_compile_options(core_module PRIVATE -Oz ${whole_program})
# Small: the smaller allocator (training allocates nothing), and one more pass for size.
target_link_options(core_module PRIVATE
  -sMALLOC=emmalloc -sBINARYEN_EXTRA_PASSES=-Oz
  -lembind -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web,worker -sFILESYSTEM=0 --emit-tsd core.d.ts)

# The test program, for Node; `.cjs` because package.json calls `.js` an ES module.
set_target_properties(core_tests PROPERTIES SUFFIX .cjs)
# What is tested is the library, compiled in full; the tests themselves may be slow.
target_compile_options(core_tests PRIVATE -O1)
target_link_options(core_tests PRIVATE -O1 -sENVIRONMENT=node -sEXIT_RUNTIME)
