#include "app/workflow/PaperFigures.h"

#include <algorithm>

#include "app/workflow/VolumeTask.h"
#include "measurements/CohenKappa.h"

namespace lateglow {

namespace {

using Comparison = std::optional<ScarComparison> EvaluatedCase::*;

/// What the tables compare: PSCGAN's classes with the truth; SpGAN's image with the true one, as
/// read by the same reader.
Comparison comparisonOf(PaperTables tables) {
  return tables == PaperTables::Spgan ? &EvaluatedCase::reading : &EvaluatedCase::scar;
}

CaseDecisions decisionsOf(Comparison comparison,
                          std::vector<SegmentDecision> (*decide)(const ScarComparison&)) {
  return [comparison, decide](const EvaluatedCase& item) {
    return item.*comparison ? decide(*(item.*comparison)) : std::vector<SegmentDecision>{};
  };
}

CasePair sizePair(Comparison comparison) {
  return [comparison](const EvaluatedCase& item) -> std::optional<std::pair<double, double>> {
    if (!(item.*comparison)) return std::nullopt;
    return std::pair((item.*comparison)->test.areaCm2, (item.*comparison)->reference.areaCm2);
  };
}

CasePair ratioPair(Comparison comparison) {
  return [comparison](const EvaluatedCase& item) -> std::optional<std::pair<double, double>> {
    if (!(item.*comparison)) return std::nullopt;
    return std::pair((item.*comparison)->test.ratioPercent,
                     (item.*comparison)->reference.ratioPercent);
  };
}

CasePair healthyRatioPair(Comparison comparison) {
  return [comparison](const EvaluatedCase& item) -> std::optional<std::pair<double, double>> {
    if (!(item.*comparison)) return std::nullopt;
    const auto test = (item.*comparison)->test.ratioToHealthyPercent;
    const auto reference = (item.*comparison)->reference.ratioToHealthyPercent;
    if (!test || !reference) return std::nullopt;
    return std::pair(*test, *reference);
  };
}

std::function<std::optional<double>(const EvaluatedCase&)> similarity(const std::string& path) {
  const nlohmann::json::json_pointer pointer(path);
  return [pointer](const EvaluatedCase& item) -> std::optional<double> {
    if (!item.similarity.is_object() || !item.similarity.contains(pointer)) return std::nullopt;
    const nlohmann::json& value = item.similarity.at(pointer);
    if (!value.is_number()) return std::nullopt;
    return value.get<double>();
  };
}

struct SimilarityPaper {
  std::string ssim, psnr, nrmse;
};

void addSimilarity(FigureList& list, const SimilarityPaper& paper) {
  list.startGroup("Synthetic against true LGE");
  list.addMean("SSIM", "SSIM", "", 3, paper.ssim, similarity("/ssim"));
  list.addMean("NRMSE (euclidean)", "NRMSE (euclidean)", "", 3, paper.nrmse,
               similarity("/nrmse/euclidean"));
  list.addMean("NRMSE (min-max)", "NRMSE (min-max)", "", 3, paper.nrmse,
               similarity("/nrmse/minmax"));
  list.addMean("PSNR (dB)", "PSNR", "dB", 2, paper.psnr, similarity("/psnr_db"));
}

struct ClassPaper {
  std::string accuracy, sensitivity, specificity, dice;
};

void addClass(FigureList& list, const std::string& group, const std::string& key,
              const ClassPaper& paper, Overlap (*counts)(const TissueOverlap&)) {
  list.startGroup(group);
  using Ratio = std::optional<double> (Overlap::*)() const;
  const auto single = [counts](Ratio ratio) {
    return [counts, ratio](const EvaluatedCase& item) -> std::optional<double> {
      if (!item.overlap) return std::nullopt;
      return (counts(*item.overlap).*ratio)();
    };
  };
  list.addMeanShare(key + " accuracy", "accuracy", 2, paper.accuracy,
                    single(&Overlap::accuracy));
  list.addMeanShare(key + " sensitivity", "sensitivity", 2, paper.sensitivity,
                    single(&Overlap::sensitivity));
  list.addMeanShare(key + " specificity", "specificity", 2, paper.specificity,
                    single(&Overlap::specificity));
  list.addMean(key + " dice", "Dice", "", 3, paper.dice, single(&Overlap::dice));
}

void addTableOne(FigureList& list) {
  addClass(list, "Overall", "overall", {"97.17 (0.48) %", "91.68 %", "98.53 %", "0.918 (0.17)"},
           [](const TissueOverlap& counts) { return counts.tissues(); });
  addClass(list, "Scar", "scar", {"97.13 (0.23) %", "90.84 %", "98.48 %", "0.932 (0.11)"},
           [](const TissueOverlap& counts) { return counts.scar; });
  addClass(list, "Healthy myocardium", "healthy myocardium",
           {"96.34 (0.51) %", "91.07 %", "99.11 %", "0.908 (0.19)"},
           [](const TissueOverlap& counts) { return counts.healthy; });
  addClass(list, "Blood pool", "blood pool",
           {"97.97 (0.44) %", "91.84 %", "98.36 %", "0.936 (0.15)"},
           [](const TissueOverlap& counts) { return counts.blood; });
  addSimilarity(list, {"0.78 (0.10)", "23.03 (1.42)", "0.11 (0.05)"});
}

std::optional<double> hausdorff(const EvaluatedCase& item, const char* name) {
  if (!item.masks.is_object()) return std::nullopt;
  const nlohmann::json& value = item.masks.at("classes").at(name).at("hd95_mm");
  if (!value.is_number()) return std::nullopt;
  return value.get<double>();
}

void addBeyondTables(FigureList& list) {
  list.startGroup("Myocardium as a whole (healthy and scar)");
  list.addMean("myocardium dice", "Dice", "", 3, "",
               [](const EvaluatedCase& item) -> std::optional<double> {
                 if (!item.overlap) return std::nullopt;
                 return item.overlap->myocardium.dice();
               });
  list.addMean("myocardium hd95_mm", "HD95 (Hausdorff distance)", "mm", 2, "",
               [](const EvaluatedCase& item) { return hausdorff(item, "myocardium"); });
  list.addMeanShare("same label", "pixels with the same of four labels", 2, "",
                    [](const EvaluatedCase& item) -> std::optional<double> {
                      if (!item.overlap) return std::nullopt;
                      return item.overlap->sameLabelShare();
                    });
}

bool isScarFree(const EvaluatedCase& item) {
  return item.scar && item.scar->reference.volumeMl <= 0.0;
}

/// The share of the cases without scar in which the test decides for scar in a segment.
std::optional<FigureValue> falseScarCases(const EvaluatedCases& cases) {
  std::size_t scarFree = 0;
  std::size_t wrong = 0;
  for (const EvaluatedCase* item : cases) {
    if (!isScarFree(*item)) continue;
    ++scarFree;
    const auto& segments = item->scar->segments;
    wrong += std::any_of(segments.begin(), segments.end(),
                         [](const SegmentComparison& segment) { return segment.testHasScar; });
  }
  return shareValue(wilsonProportion(wrong, scarFree));
}

void addFalseScar(FigureList& list) {
  list.startGroup("False scar, in the cases without scar");
  list.add({"false scar cases", {}, "cases with scar in any segment", "%", 1, {}, falseScarCases, {},
            true});
  list.addMean("false scar ratio", "false scar, share of the myocardium", "%", 2, "",
               [](const EvaluatedCase& item) -> std::optional<double> {
                 if (!isScarFree(item)) return std::nullopt;
                 return item.scar->test.ratioPercent;
               });
}

void addTableTwo(FigureList& list) {
  list.startGroup("Scar segment localization, all 16-segment decisions");
  list.addDecisions("segment scar", {"85.27 %", "97.47 %", "0.90"},
                    scarDecisionsOf(PaperTables::Pscgan));
  list.startGroup("Scar transmurality above 50 %, all 16-segment decisions");
  list.addDecisions("transmural", {"86.95 %", "97.87 %", "0.91"},
                    transmuralDecisionsOf(PaperTables::Pscgan));
  list.startGroup("Scar size");
  list.addPairs("scar size", "cm²", 2,
                {"7.37 (2.17)", "5.64 (1.93)", "0.97", "-0.1", "-1.2", "0.98", "0.24"},
                scarSizePair(PaperTables::Pscgan));
  list.startGroup("Scar ratio, scar / (healthy + scar)");
  list.addPairs("scar ratio", "%", 2, {}, scarRatioPair(PaperTables::Pscgan));
  list.startGroup("Scar ratio, scar / healthy (PSCGAN 6.5)");
  list.addPairs("scar to healthy", "%", 2,
                {"29.10 (19.73)", "25.31 (17.62)", "0.96", "0.41", "-8.8", "8.0", "0.11"},
                healthyRatioPair(&EvaluatedCase::scar));
}

/// The share of segments, and of cases, in which both images lead to the same decision.
void addConsistency(FigureList& list, bool withPaper) {
  const CaseDecisions decisions = decisionsOf(&EvaluatedCase::reading, scarDecisions);
  const std::string paper = withPaper ? "90.8 % (209/230)" : "";
  Figure segments{"segment consistency", {}, "segments decided alike", "%", 1, paper,
                  [decisions](const EvaluatedCases& cases) {
                    std::size_t same = 0;
                    std::size_t all = 0;
                    for (const EvaluatedCase* item : cases) {
                      for (const SegmentDecision& decision : decisions(*item)) {
                        ++all;
                        same += decision.test == decision.reference ? 1 : 0;
                      }
                    }
                    return shareValue(wilsonProportion(same, all));
                  },
                  {},
                  true};
  Figure whole{"case consistency", {}, "cases with all segments alike", "%", 1, paper,
               [decisions](const EvaluatedCases& cases) {
                 std::size_t same = 0;
                 std::size_t all = 0;
                 for (const EvaluatedCase* item : cases) {
                   const auto answers = decisions(*item);
                   if (answers.empty()) continue;
                   ++all;
                   same += std::all_of(answers.begin(), answers.end(), [](const SegmentDecision& one) {
                     return one.test == one.reference;
                   });
                 }
                 return shareValue(wilsonProportion(same, all));
               },
               {},
               true};
  Figure kappa{"segment kappa", {}, "Cohen's kappa of the segments", "", 3, "",
               [decisions](const EvaluatedCases& cases) -> std::optional<FigureValue> {
                 std::vector<int> test;
                 std::vector<int> reference;
                 for (const EvaluatedCase* item : cases) {
                   for (const SegmentDecision& decision : decisions(*item)) {
                     test.push_back(decision.test ? 1 : 0);
                     reference.push_back(decision.reference ? 1 : 0);
                   }
                 }
                 const auto result = cohenKappa(test, reference, 2);
                 if (!result) return std::nullopt;
                 return FigureValue{result->count, result->kappa, std::nullopt, result->confidence};
               },
               {}};
  list.add(std::move(segments));
  list.add(std::move(whole));
  list.add(std::move(kappa));
}

/// The image read as SpGAN's radiologists read it.
void addReading(FigureList& list, bool withPaper) {
  const std::string images = "synthetic and true LGE, same automatic reader";
  list.startGroup("Scar localization in 16 segments: " + images);
  addConsistency(list, withPaper);
  list.startGroup("Scar size: " + images);
  list.namePairs("synthetic LGE", "true LGE");
  list.addPairs("read scar size", "cm²", 2,
                withPaper ? FigureList::PairPaper{"", "", "0.88", "-0.21", "-2.6", "2.2", "0.31"}
                          : FigureList::PairPaper{},
                sizePair(&EvaluatedCase::reading));
  list.startGroup("Scar ratio, scar / myocardium: " + images);
  list.addPairs("read scar ratio", "%", 2,
                withPaper ? FigureList::PairPaper{"", "", "0.84", "-4.3", "-24", "15", "0.19"}
                          : FigureList::PairPaper{},
                ratioPair(&EvaluatedCase::reading));
  list.startGroup("The reader itself: true LGE against the true mask");
  list.namePairs("true LGE", "true mask");
  list.addPairs("reader scar ratio", "%", 2, {}, ratioPair(&EvaluatedCase::trueLgeReading));
}

}  // namespace

PaperTables tablesOf(const engine::Manifest& model) {
  if (const VolumeTask* task = findVolumeTask(model.task)) {
    if (task->source.hounsfield) return PaperTables::Vid2vid;
    return task->id == "flair-to-t1" ? PaperTables::ResUnet : PaperTables::MedSynth;
  }
  return model.system == "spgan" ? PaperTables::Spgan : PaperTables::Pscgan;
}

bool isOfVolumes(PaperTables tables) {
  return tables != PaperTables::Pscgan && tables != PaperTables::Spgan;
}

std::string titleOf(PaperTables tables) {
  switch (tables) {
    case PaperTables::Spgan: return "SpGAN, tables II and III and figure 5";
    case PaperTables::MedSynth: return "MedSynth GAN with auto-context, section 4";
    case PaperTables::ResUnet: return "3-D Res-UNet PatchGAN, table 1";
    case PaperTables::Vid2vid: return "vid2vid CBCT to CT, results";
    case PaperTables::Pscgan: break;
  }
  return "PSCGAN, tables 1 and 2";
}

std::vector<Figure> paperFigures(PaperTables tables) {
  FigureList list("");
  if (isOfVolumes(tables)) {
    addVolumeFigures(list, tables);
    return list.figures();
  }
  if (tables == PaperTables::Pscgan) {
    addTableOne(list);
    addTableTwo(list);
    addFalseScar(list);
    addBeyondTables(list);
    addReading(list, false);
  } else {
    addSimilarity(list, {"0.69 (0.16)", "20.84 (1.31)", "0.31 (0.06)"});
    addReading(list, true);
  }
  return list.figures();
}

CasePair scarSizePair(PaperTables tables) { return sizePair(comparisonOf(tables)); }

CasePair scarRatioPair(PaperTables tables) { return ratioPair(comparisonOf(tables)); }

CaseDecisions scarDecisionsOf(PaperTables tables) {
  return decisionsOf(comparisonOf(tables), scarDecisions);
}

CaseDecisions transmuralDecisionsOf(PaperTables tables) {
  return decisionsOf(comparisonOf(tables), transmuralDecisions);
}

}  // namespace lateglow
