#pragma once

#include <filesystem>
#include <functional>
#include <vector>

#include <QWidget>

#include "app/workflow/AuditTable.h"
#include "ui/models/JobRunner.h"

class QLineEdit;
class QPushButton;
class QTableWidget;

namespace lateglow {

class Notice;

/// The audit log: what a check of it found, its records with a filter, and their export.
class AuditPage : public QWidget {
  Q_OBJECT

 public:
  /// `askForFile`: where to export to, the argument is a proposed name; empty when the user thinks
  /// better of it. An empty `folder`: no log is kept.
  AuditPage(std::filesystem::path folder, std::function<QString(QWidget*, const QString&)> askForFile,
            QWidget* parent = nullptr);

  [[nodiscard]] QLineEdit* filterEdit() const { return m_filter; }
  [[nodiscard]] QTableWidget* table() const { return m_table; }
  [[nodiscard]] QPushButton* exportButton() const { return m_export; }
  [[nodiscard]] Notice* notice() const { return m_notice; }

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  struct Content {
    std::vector<AuditRecord> records;
    AuditVerdict verdict;
  };
  void build();
  void reload();
  void show(Expected<Content> content);
  void showVerdict();
  void fill();
  void exportRecords();
  [[nodiscard]] std::vector<AuditRecord> shown() const;

  std::filesystem::path m_folder;
  std::function<QString(QWidget*, const QString&)> m_askForFile;
  Content m_content;
  QLineEdit* m_filter;
  QTableWidget* m_table;
  QPushButton* m_export;
  Notice* m_notice;
  JobRunner m_work;
};

}  // namespace lateglow
