#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <QUndoCommand>
#include <QUndoStack>

#include "ui/models/CasePresenter.h"
#include "ui/models/CineOutlines.h"

namespace lateglow {

/// Accepting a result, which can be taken back like any other step.
class ResultCommand final : public QUndoCommand {
public:
  ResultCommand(CasePresenter& presenter, int session, std::shared_ptr<ResultSlot> before,
                std::shared_ptr<ResultSlot> after)
      : m_presenter(presenter),
        m_session(session),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.showResult(m_session, m_before); }
  void redo() override { m_presenter.showResult(m_session, m_after); }
  [[nodiscard]] int session() const { return m_session; }
  void forget() const {
    m_before->result.reset();
    m_after->result.reset();
  }

private:
  CasePresenter& m_presenter;
  int m_session;
  std::shared_ptr<ResultSlot> m_before;
  std::shared_ptr<ResultSlot> m_after;
};

class AnnotationCommand final : public QUndoCommand {
public:
  AnnotationCommand(CasePresenter& presenter, int session, std::vector<Annotation> before,
                    std::vector<Annotation> after)
      : m_presenter(presenter),
        m_session(session),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.showAnnotations(m_session, m_before); }
  void redo() override { m_presenter.showAnnotations(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  std::vector<Annotation> m_before;
  std::vector<Annotation> m_after;
};

class ApprovalCommand final : public QUndoCommand {
public:
  ApprovalCommand(CasePresenter& presenter, int session, std::optional<Approval> before,
                  std::optional<Approval> after)
      : m_presenter(presenter),
        m_session(session),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.showApproval(m_session, m_before); }
  void redo() override { m_presenter.showApproval(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  std::optional<Approval> m_before;
  std::optional<Approval> m_after;
};

class PhaseMarksCommand final : public QUndoCommand {
public:
  PhaseMarksCommand(CasePresenter& presenter, int session, PhaseMarks before, PhaseMarks after)
      : m_presenter(presenter), m_session(session), m_before(before), m_after(after) {}
  void undo() override { m_presenter.outlines().showMarks(m_session, m_before); }
  void redo() override { m_presenter.outlines().showMarks(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  PhaseMarks m_before;
  PhaseMarks m_after;
};

class FunctionCommand final : public QUndoCommand {
public:
  FunctionCommand(CasePresenter& presenter, int session,
                  std::shared_ptr<const CineFunction> before,
                  std::shared_ptr<const CineFunction> after)
      : m_presenter(presenter),
        m_session(session),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.outlines().show(m_session, m_before); }
  void redo() override { m_presenter.outlines().show(m_session, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  std::shared_ptr<const CineFunction> m_before;
  std::shared_ptr<const CineFunction> m_after;
};

/// A correction of the outlines of one phase: the voxels that it changed, not the whole cine.
class OutlineCommand final : public QUndoCommand {
public:
  OutlineCommand(CasePresenter& presenter, int session, LabelEdit edit,
                 std::shared_ptr<CineFigures> before, std::shared_ptr<CineFigures> after)
      : m_presenter(presenter),
        m_session(session),
        m_edit(std::move(edit)),
        m_before(std::move(before)),
        m_after(std::move(after)) {}
  void undo() override { m_presenter.outlines().showEdit(m_session, m_edit, false, m_before); }
  void redo() override { m_presenter.outlines().showEdit(m_session, m_edit, true, m_after); }

private:
  CasePresenter& m_presenter;
  int m_session;
  LabelEdit m_edit;
  std::shared_ptr<CineFigures> m_before;
  std::shared_ptr<CineFigures> m_after;
};

/// A series that a model made. Undo takes it off the desk, redo puts it back.
class SyntheticSeriesCommand final : public QUndoCommand {
public:
  SyntheticSeriesCommand(CasePresenter& presenter, std::unique_ptr<CaseSession> made)
      : m_presenter(presenter), m_id(made->id), m_made(std::move(made)) {}
  void undo() override { m_made = m_presenter.takeOutSeries(m_id); }
  void redo() override {
    if (m_made == nullptr) return;  // its study was closed
    CasePresenter::Sessions sessions;
    sessions.push_back(std::move(m_made));
    m_presenter.putBack(std::move(sessions), false);
  }

private:
  CasePresenter& m_presenter;
  int m_id;
  std::unique_ptr<CaseSession> m_made;  ///< while it is not on the desk
};

/// Closing a study. Undo brings back what was closed last as it was, steps included; to keep
/// memory from growing, of studies closed before it only the place is kept (forget()), and undo
/// opens them again with their kept results.
class CloseCommand final : public QUndoCommand {
public:
  CloseCommand(CasePresenter& presenter, std::string study, std::filesystem::path path)
      : m_presenter(presenter), m_study(std::move(study)), m_path(std::move(path)) {}
  void undo() override {
    if (m_sessions.empty()) {
      m_presenter.open(m_path);
    } else {
      m_presenter.putBack(std::move(m_sessions));
    }
  }
  void redo() override { m_sessions = m_presenter.takeOut(m_study, m_path); }

  [[nodiscard]] std::vector<int> sessionIds() const {
    std::vector<int> ids;
    for (const auto& session : m_sessions) ids.push_back(session->id);
    return ids;
  }
  void forget() const { m_sessions.clear(); }

private:
  CasePresenter& m_presenter;
  std::string m_study;
  std::filesystem::path m_path;
  mutable CasePresenter::Sessions m_sessions;  ///< a stack of steps hands out const commands only
};

/// Frees the memory of studies that were closed before the last step: their images, and the results
/// that steps on them held. Those steps then change nothing.
inline void forgetClosedStudies(const QUndoStack& steps) {
  for (int i = 0; i + 1 < steps.index(); ++i) {
    const auto* closed = dynamic_cast<const CloseCommand*>(steps.command(i));
    if (closed == nullptr) continue;
    for (const int id : closed->sessionIds()) {
      for (int k = 0; k < i; ++k) {
        const auto* result = dynamic_cast<const ResultCommand*>(steps.command(k));
        if (result != nullptr && result->session() == id) result->forget();
      }
    }
    closed->forget();
  }
}

}  // namespace lateglow
