# Lateglow::Torch: LibTorch from the torch wheel, with CUDA where there is a CUDA compiler. Include
# it at the top level of a project, before the folders that use it, since it may enable the CUDA
# language.
#
#   LATEGLOW_TORCH_DIR   the folder `torch` with lib/ and include/. By default: that of the cached
#                        virtual environment of setup/thirdparty.sh, else that of python3's torch
#   LATEGLOW_CUDA        AUTO (on where nvcc is found and the wheel has CUDA), ON or OFF
# and gives
#   LATEGLOW_HAS_CUDA    ON or OFF: whether .cu files may be added; the target brings the macro
#                        LATEGLOW_HAS_CUDA=1 or 0
#   Lateglow::Torch      headers, libraries and the run-time search path of everything they load
#
# The target is made by hand: find_package(Torch) runs a program to learn the GPU's architecture,
# which fails on a machine without a GPU, and demands a CUDA toolkit even of programs that only
# compute on the CPU.
include_guard(GLOBAL)
include("${CMAKE_CURRENT_LIST_DIR}/LateglowCache.cmake")

set(LATEGLOW_TORCH_DIR "" CACHE PATH
  "Folder torch of the wheel (with lib/ and include/); empty to search")
set(LATEGLOW_CUDA AUTO CACHE STRING "CUDA kernels: AUTO, ON or OFF")
set_property(CACHE LATEGLOW_CUDA PROPERTY STRINGS AUTO ON OFF)

# lateglow_find_torch(VARIABLE)
function(lateglow_find_torch variable)
  if(LATEGLOW_TORCH_DIR)
    set(${variable} "${LATEGLOW_TORCH_DIR}" PARENT_SCOPE)
    return()
  endif()
  lateglow_find_cached_part(python environment)
  if(environment)
    file(GLOB found "${environment}/lib/python3*/site-packages/torch")
    if(found)
      list(GET found 0 found)
      set(${variable} "${found}" PARENT_SCOPE)
      return()
    endif()
  endif()
  execute_process(COMMAND python3 -c
    "import importlib.util as u, os; print(os.path.dirname(u.find_spec('torch').origin))"
    OUTPUT_VARIABLE found OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
  set(${variable} "${found}" PARENT_SCOPE)
endfunction()

lateglow_find_torch(lateglow_torch)
if(NOT EXISTS "${lateglow_torch}/lib/libtorch_cpu.so")
  message(FATAL_ERROR "LibTorch was not found.\n"
    "Run setup/thirdparty.sh build python once, or set LATEGLOW_TORCH_DIR to the folder torch of "
    "an installed torch 2.11 wheel, or configure with -DLATEGLOW_ENGINE=OFF.")
endif()

# The compiler for the kernels. Architectures are named, not detected: the machine that builds may
# have no GPU.
find_program(LATEGLOW_NVCC nvcc HINTS "$ENV{CUDA_HOME}/bin" /usr/local/cuda/bin)
set(lateglow_nvcc_release 0)
if(LATEGLOW_NVCC)
  execute_process(COMMAND "${LATEGLOW_NVCC}" --version
    OUTPUT_VARIABLE lateglow_nvcc_version ERROR_QUIET)
  if(lateglow_nvcc_version MATCHES "release ([0-9]+)")
    set(lateglow_nvcc_release ${CMAKE_MATCH_1})
  endif()
endif()
set(LATEGLOW_HAS_CUDA OFF)
if(LATEGLOW_CUDA STREQUAL "ON" AND NOT lateglow_nvcc_release EQUAL 13)
  message(FATAL_ERROR "LATEGLOW_CUDA is ON but there is no nvcc of CUDA 13, as LibTorch 2.11 needs.\n"
    "Set CUDA_HOME, or configure with -DLATEGLOW_CUDA=OFF.")
endif()
if(lateglow_nvcc_release EQUAL 13 AND NOT LATEGLOW_CUDA STREQUAL "OFF"
    AND EXISTS "${lateglow_torch}/lib/libtorch_cuda.so")
  set(LATEGLOW_HAS_CUDA ON)
  if(NOT DEFINED CMAKE_CUDA_COMPILER)
    set(CMAKE_CUDA_COMPILER "${LATEGLOW_NVCC}")
  endif()
  if(NOT DEFINED CMAKE_CUDA_ARCHITECTURES)
    # Turing to Blackwell; the last also as PTX, for GPUs yet to come.
    set(CMAKE_CUDA_ARCHITECTURES 75-real 80-real 86-real 89-real 90-real 120)
  endif()
  # CMake 3.25 knows no newer standard for nvcc 13; kernels include no torch header, so C++17 is
  # enough for them.
  set(CMAKE_CUDA_STANDARD 17)
  set(CMAKE_CUDA_STANDARD_REQUIRED ON)
  # The same CUDA runtime as LibTorch's, not a second copy inside the program.
  set(CMAKE_CUDA_RUNTIME_LIBRARY Shared)
  enable_language(CUDA)
  find_package(CUDAToolkit REQUIRED)
endif()

# Everything that LibTorch's libraries load, in the order in which it is looked for: the wheel's
# neighbours, then the toolkit.
cmake_path(GET lateglow_torch PARENT_PATH lateglow_site_packages)
file(GLOB lateglow_torch_search_path LIST_DIRECTORIES true "${lateglow_site_packages}/nvidia/*/lib")
list(PREPEND lateglow_torch_search_path "${lateglow_torch}/lib")
foreach(toolkit IN ITEMS "$ENV{CUDA_HOME}" /usr/local/cuda)
  if(EXISTS "${toolkit}/lib64/libcudart.so")
    list(APPEND lateglow_torch_search_path "${toolkit}/lib64")
  endif()
endforeach()

add_library(Lateglow::Torch INTERFACE IMPORTED GLOBAL)
target_include_directories(Lateglow::Torch INTERFACE "${lateglow_torch}/include"
  "${lateglow_torch}/include/torch/csrc/api/include")
set(lateglow_torch_lib "${lateglow_torch}/lib")
target_link_libraries(Lateglow::Torch INTERFACE
  "${lateglow_torch_lib}/libtorch_cpu.so" "${lateglow_torch_lib}/libc10.so")
target_compile_definitions(Lateglow::Torch INTERFACE LATEGLOW_HAS_CUDA=$<BOOL:${LATEGLOW_HAS_CUDA}>)
find_package(Threads REQUIRED)
target_link_libraries(Lateglow::Torch INTERFACE Threads::Threads)

# libtorch_cuda.so is not linked: it registers its kernels when it is loaded, so the worker loads it
# (engine/systems/CudaLibraries.h) where there is a driver, and starts sooner and smaller where not.
if(LATEGLOW_HAS_CUDA)
  target_link_libraries(Lateglow::Torch INTERFACE CUDA::cudart)
endif()

# DT_RPATH rather than DT_RUNPATH: only the former also serves the libraries that LibTorch's own
# libraries load.
target_link_options(Lateglow::Torch INTERFACE LINKER:--disable-new-dtags)
foreach(folder IN LISTS lateglow_torch_search_path)
  target_link_options(Lateglow::Torch INTERFACE "LINKER:-rpath,${folder}")
endforeach()
message(STATUS "LibTorch: ${lateglow_torch} (CUDA kernels: ${LATEGLOW_HAS_CUDA})")
