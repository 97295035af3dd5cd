#pragma once

#include <string>
#include <vector>

#include "app/workflow/EvaluationFigure.h"
#include "engine/package/Manifest.h"

namespace lateglow {

/// The tables that an evaluation follows, by the systems' papers.
enum class PaperTables { Pscgan, Spgan, MedSynth, ResUnet, Vid2vid };
/// "spgan" has the tables of SpGAN, every other cardiac system those of PSCGAN. Systems for volumes
/// have those of the paper of their task: cone-beam CT vid2vid's, FLAIR to T1 the Res-UNet's, the
/// rest MedSynth's.
[[nodiscard]] PaperTables tablesOf(const engine::Manifest& model);
[[nodiscard]] bool isOfVolumes(PaperTables tables);
/// "PSCGAN, tables 1 and 2" ...
[[nodiscard]] std::string titleOf(PaperTables tables);

/// Rows in the order of the papers. Volumes: the paper's figures of the model, then the same of the
/// two baselines (VolumeEvaluation.h). PSCGAN: tables 1 and 2, myocardium as a whole, false scar, and
/// what the image reader finds in the image. SpGAN: tables II and III, figure 5, segments.
[[nodiscard]] std::vector<Figure> paperFigures(PaperTables tables);

/// Keys of the figures that the papers' ablation tables show (PSCGAN 3 to 5, SpGAN II and III).
[[nodiscard]] std::vector<std::string> ablationKeys(PaperTables tables);

/// The papers' own ablation tables: what was changed, and the figures in ablationKeys' order (empty
/// where the paper gives none).
struct AblationRow {
  std::string variant;
  std::vector<std::string> figures;
};
[[nodiscard]] std::vector<AblationRow> paperAblations(PaperTables tables);

/// How everything is counted, in plain sentences.
[[nodiscard]] std::vector<std::string> definitions(PaperTables tables);

/// Pairs and decisions that the plots show as well.
[[nodiscard]] CasePair scarSizePair(PaperTables tables);
[[nodiscard]] CasePair scarRatioPair(PaperTables tables);
[[nodiscard]] CaseDecisions scarDecisionsOf(PaperTables tables);
[[nodiscard]] CaseDecisions transmuralDecisionsOf(PaperTables tables);

/// Rows, definitions and ablation figures of the papers on volumes (PaperVolumeFigures.cpp).
void addVolumeFigures(FigureList& list, PaperTables tables);
[[nodiscard]] std::vector<std::string> volumeDefinitions(PaperTables tables);

}  // namespace lateglow
