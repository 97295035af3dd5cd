# Sources of lateglow_engine_core, relative to engine/. Included by engine/CMakeLists.txt.
target_sources(lateglow_engine_core PRIVATE
  data/Augmentation.cpp
  data/DatasetFile.cpp
  data/LocalizerDataset.cpp
  data/PscganDataset.cpp
  data/SegmenterDataset.cpp
  data/VolumePairDataset.cpp
  inference/InputCheck.cpp
  inference/LocalizerInference.cpp
  inference/PscganInference.cpp
  inference/SegmenterInference.cpp
  inference/SpganInference.cpp
  inference/SquareSymmetry.cpp
  inference/WeightLoading.cpp
  losses/AdversarialLosses.cpp
  losses/DetailLoss.cpp
  losses/SegmentationLosses.cpp
  losses/SimilarityLoss.cpp
  losses/SyntheticRegularization.cpp
  losses/WassersteinLosses.cpp
  nn/Autocast.cpp
  nn/ConvLstm.cpp
  nn/ConvLstmGateLoops.cpp
  nn/ConvLstmGates.cpp
  nn/FrameAttention.cpp
  nn/FrameLayers.cpp
  nn/InstanceNorm.cpp
  nn/InstanceNormLoops.cpp
  nn/NonLocalBlock.cpp
  nn/UNet.cpp
  systems/BuiltInSystems.cpp
  systems/localizer/LocalizerNet.cpp
  systems/pscgan/FrameEncoder.cpp
  systems/pscgan/PscganConfig.cpp
  systems/pscgan/PscganDiscriminator.cpp
  systems/pscgan/PscganGenerator.cpp
  systems/pscgan/RecurrentPathway.cpp
  systems/pscgan/Scln.cpp
  systems/pscgan/SequenceStage.cpp
  systems/segmenter/SegmenterConfig.cpp
  systems/spgan/PersonalInformation.cpp
  systems/spgan/SpatiotemporalPyramid.cpp
  systems/spgan/SpganConfig.cpp
  systems/spgan/SpganDiscriminator.cpp
  systems/spgan/SpganGenerator.cpp
  training/AdamOptimizer.cpp
  training/Checkpoint.cpp
  training/EarlyStopping.cpp
  training/ImageScore.cpp
  training/LocalizerTrainer.cpp
  training/OrthogonalMomentum.cpp
  training/PackageExport.cpp
  training/PhaseBudget.cpp
  training/ProgressLog.cpp
  training/PscganObjective.cpp
  training/PscganRecipe.cpp
  training/PscganScore.cpp
  training/PscganTrainer.cpp
  training/ScarScore.cpp
  training/SegmenterScore.cpp
  training/SegmenterTrainer.cpp
  training/SpganRecipe.cpp
  training/SpganTrainer.cpp
  training/TrainCommand.cpp
  training/TrainConfig.cpp
  training/TrainingControl.cpp
)
# Systems for volumes. Apart from the others, so that a new file here does not reshuffle their unity
# builds.
target_sources(lateglow_engine_core PRIVATE
  data/PatchSampler.cpp
  inference/MedSynthInference.cpp
  inference/VolumeInput.cpp
  inference/VolumeTiling.cpp
  kernels/OverlapAdd.cpp
  losses/GradientDifferenceLoss.cpp
  systems/medsynth/DenseMedSynth.cpp
  systems/medsynth/MedSynthConfig.cpp
  systems/medsynth/MedSynthDiscriminator.cpp
  systems/medsynth/MedSynthGenerator.cpp
  training/MedSynthRecipe.cpp
  training/MedSynthStage.cpp
  training/MedSynthTrainer.cpp
  training/PhaseLoop.cpp
  training/VolumeScore.cpp
)
# Include no LibTorch header but two small ones, and are compiled for several processors.
set_source_files_properties(nn/ConvLstmGateLoops.cpp nn/InstanceNormLoops.cpp
  PROPERTIES SKIP_PRECOMPILE_HEADERS ON)

if(LATEGLOW_HAS_CUDA)
  # Kernels apart from the C++ sources: other compiler, no LibTorch headers.
  add_library(lateglow_engine_kernels STATIC kernels/OverlapAdd.cu nn/ConvLstmGates.cu)
  target_include_directories(lateglow_engine_kernels PRIVATE "${LATEGLOW_SOURCE_ROOT}")
  set_target_properties(lateglow_engine_kernels PROPERTIES POSITION_INDEPENDENT_CODE ON)
  target_link_libraries(lateglow_engine_kernels PUBLIC CUDA::cudart)
  target_link_libraries(lateglow_engine_core PRIVATE lateglow_engine_kernels)
endif()
