# The WebAssembly modules. core.wasm, its glue core.js and the raw types core.d.ts are what every page loads; deploy.wasm
# holds what turns a trained network into something for a device, and is loaded when that is asked for.
file(GLOB_RECURSE binding_sources CONFIGURE_DEPENDS core/bindings/*.cpp)
set(deploy_binding_sources ${binding_sources})
list(FILTER binding_sources EXCLUDE REGEX "/core/bindings/deploy/")
list(FILTER deploy_binding_sources INCLUDE REGEX "/core/bindings/(deploy/|convert/|guarded|types)")

# One of the modules: `name`.wasm, `name`.js, `name`.d.ts.
function(add_module name)
  add_executable(${name}_module ${ARGN})
  set_target_properties(${name}_module PROPERTIES OUTPUT_NAME ${name} SUFFIX .js)
  target_compile_definitions(${name}_module PRIVATE "PRUNING_PLAYGROUND_VERSION=\"${PROJECT_VERSION}\"")
  target_link_libraries(${name}_module PRIVATE core own_code)
  target_compile_options(${name}_module PRIVATE -Oz ${whole_program})
  # Small: the smaller allocator (training allocates nothing), and one more pass for size.
  target_link_options(${name}_module PRIVATE
    -sMALLOC=emmalloc -sBINARYEN_EXTRA_PASSES=-Oz
    -lembind -sMODULARIZE -sEXPORT_ES6 -sENVIRONMENT=web,worker -sFILESYSTEM=0 --emit-tsd ${name}.d.ts)
endfunction()
add_module(core ${binding_sources})
add_module(deploy ${deploy_binding_sources})

# The test program, for Node; `.cjs` because package.json calls `.js` an ES module.
set_target_properties(core_tests PROPERTIES SUFFIX .cjs)
# What is tested is the library, compiled in full; the tests themselves may be slow.
target_compile_options(core_tests PRIVATE -O1)
target_link_options(core_tests PRIVATE -O1 -sENVIRONMENT=node -sEXIT_RUNTIME)
