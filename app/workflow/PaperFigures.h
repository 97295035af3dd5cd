#pragma once

#include <string>
#include <vector>

#include "app/workflow/EvaluationFigure.h"

namespace lateglow {

/// The tables that an evaluation follows, by the systems' papers.
enum class PaperTables { Pscgan, Spgan };
/// "spgan" has the tables of SpGAN, every other cardiac system those of PSCGAN.
[[nodiscard]] PaperTables tablesOf(const std::string& system);
/// "PSCGAN, tables 1 and 2" ...
[[nodiscard]] std::string titleOf(PaperTables tables);

/// Rows in the order of the papers. PSCGAN: tables 1 and 2, myocardium as a whole, false scar, and
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

}  // namespace lateglow
