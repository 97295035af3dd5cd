#pragma once

#include <memory>
#include <optional>

#include <QObject>

#include "imaging/edit/LabelEdit.h"
#include "ui/models/CaseSession.h"
#include "ui/models/JobRunner.h"

namespace lateglow {

class CasePresenter;

/// What the window does with the phases of a cine: names end-diastole and end-systole, outlines wall
/// and blood pool in every phase, takes corrections of the outlines and measures them anew. Every
/// change is a step of undo and is kept with the series.
class CineOutlines : public QObject {
  Q_OBJECT

public:
  explicit CineOutlines(CasePresenter& cases);

  /// Names end-diastole and end-systole of the current series.
  void markPhases(const PhaseMarks& marks);
  /// Outlines wall and blood pool in every phase of the current cine, after what runs already.
  void outlinePhases();
  [[nodiscard]] bool canOutlinePhases() const;
  /// Takes a correction of the current series' outlines, voxels counted over all phases; the
  /// figures follow from a worker.
  void correct(LabelEdit edit, const QString& what, const QString& detail);

  /// The steps that undo and redo take.
  void showMarks(int sessionId, const PhaseMarks& marks);
  void show(int sessionId, std::shared_ptr<const CineFunction> function);
  void showEdit(int sessionId, const LabelEdit& edit, bool done,
                const std::shared_ptr<CineFigures>& figures);

private:
  void outlined(int sessionId, Expected<std::shared_ptr<const CineFunction>> function);
  void measure(int sessionId, const std::shared_ptr<CineFigures>& figures);
  void keepAndShow(CaseSession& session);

  CasePresenter& m_cases;
  JobRunner m_work;  ///< measures
};

}  // namespace lateglow
