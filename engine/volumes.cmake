# Sources of lateglow_engine_core that make a volume out of a volume by Res-UNet, vid2vid and their
# baselines, relative to engine/. Included by engine/CMakeLists.txt.
target_sources(lateglow_engine_core PRIVATE
  data/VolumeCrops.cpp
  inference/ForegroundBox.cpp
  inference/ResUNetInference.cpp
  inference/Vid2vidInference.cpp
  losses/FeatureMatchingLoss.cpp
  nn/FlowWarp.cpp
  nn/PatchGan.cpp
  nn/VolumeResidualBlock.cpp
  nn/VolumeLayers.cpp
  systems/baselines/Diffusion.cpp
  systems/baselines/Pix2pixGenerator.cpp
  systems/resunet/ResUNet.cpp
  systems/resunet/ResUNetConfig.cpp
  systems/resunet/VolumeTranslator.cpp
  systems/resunet/WholeVolume.cpp
  systems/vid2vid/Vid2vidConfig.cpp
  systems/vid2vid/Vid2vidGenerator.cpp
  systems/vid2vid/Vid2vidSequence.cpp
  systems/vid2vid/Vid2vidVolume.cpp
  training/ResUNetRecipe.cpp
  training/ResUNetTrainer.cpp
  training/Vid2vidRecipe.cpp
  training/Vid2vidTrainer.cpp
  training/VolumeObjective.cpp
  training/VolumePhase.cpp
)
