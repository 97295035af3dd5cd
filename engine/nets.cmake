# Sources of lateglow_engine_core, relative to engine/. Included by engine/CMakeLists.txt.
target_sources(lateglow_engine_core PRIVATE
  nn/Autocast.cpp
  nn/FrameAttention.cpp
  nn/FrameLayers.cpp
  systems/pscgan/PscganConfig.cpp
  systems/pscgan/PscganDiscriminator.cpp
  systems/pscgan/PscganGenerator.cpp
  systems/pscgan/Scln.cpp
  systems/BuiltInSystems.cpp
)
