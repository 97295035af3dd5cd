<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
    <context>
        <name>Layout</name>
        <message>
            <source>Cardiac</source>
            <translation>심장</translation>
        </message>
        <message>
            <source>Two cines</source>
            <translation>시네 두 개</translation>
        </message>
        <message>
            <source>All slices and phases</source>
            <translation>모든 절편과 위상</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>뇌</translation>
        </message>
        <message>
            <source>CT in three planes</source>
            <translation>CT 세 단면</translation>
        </message>
        <message>
            <source>Three planes</source>
            <translation>세 단면</translation>
        </message>
        <message>
            <source>Single series</source>
            <translation>단일 시리즈</translation>
        </message>
        <message>
            <source>Four contrasts</source>
            <translation>네 가지 대조도</translation>
        </message>
        <message>
            <source>Two CTs</source>
            <translation>두 CT</translation>
        </message>
    </context>
    <context>
        <name>OpeningPreview</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 위상</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>절편 %n개</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Open study folder</source>
            <translation>검사 폴더 열기</translation>
        </message>
        <message>
            <source>Open study file</source>
            <translation>검사 파일 열기</translation>
        </message>
        <message>
            <source>Images (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;All files (*)</source>
            <translation>영상 (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Import a folder into the study store</source>
            <translation>폴더를 검사 저장소로 가져오기</translation>
        </message>
        <message>
            <source>Import files into the study store</source>
            <translation>파일을 검사 저장소로 가져오기</translation>
        </message>
        <message>
            <source>All files (*);;Archives and directories (*.zip DICOMDIR)</source>
            <translation>모든 파일 (*);;압축 파일 및 디렉터리 (*.zip DICOMDIR)</translation>
        </message>
        <message>
            <source>Send the DICOM objects of a folder</source>
            <translation>폴더의 DICOM 객체 전송</translation>
        </message>
        <message>
            <source>Move the study store to</source>
            <translation>검사 저장소를 옮길 위치</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>판독문 내보내기</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save bundle</source>
            <translation>묶음 저장</translation>
        </message>
        <message>
            <source>ZIP archive (*.zip)</source>
            <translation>ZIP 파일 (*.zip)</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>감사 기록 내보내기</translation>
        </message>
        <message>
            <source>Table (*.csv);;JSON (*.json)</source>
            <translation>표 (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Logo of the institution</source>
            <translation>기관 로고</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>표 (*.csv *.tsv *.txt);;모든 파일 (*)</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>그림 (*.png *.jpg *.jpeg)</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>확인</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>QShortcut</name>
        <message>
            <source>Ctrl</source>
            <translation>Ctrl</translation>
        </message>
        <message>
            <source>Shift</source>
            <translation>Shift</translation>
        </message>
        <message>
            <source>Alt</source>
            <translation>Alt</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>스페이스</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>Home</source>
            <translation>Home</translation>
        </message>
        <message>
            <source>End</source>
            <translation>End</translation>
        </message>
        <message>
            <source>Left</source>
            <translation>왼쪽</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>오른쪽</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>위</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>아래</translation>
        </message>
        <message>
            <source>PgUp</source>
            <translation>PgUp</translation>
        </message>
        <message>
            <source>PgDown</source>
            <translation>PgDn</translation>
        </message>
        <message>
            <source>Del</source>
            <translation>Del</translation>
        </message>
        <message>
            <source>Tab</source>
            <translation>Tab</translation>
        </message>
    </context>
    <context>
        <name>ReportText</name>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
    </context>
    <context>
        <name>lateglow</name>
        <message>
            <source>%1 mm</source>
            <translation>%1 mm</translation>
        </message>
        <message>
            <source>%1 cm</source>
            <translation>%1 cm</translation>
        </message>
        <message>
            <source>%1 mm²</source>
            <translation>%1 mm²</translation>
        </message>
        <message>
            <source>%1 cm²</source>
            <translation>%1 cm²</translation>
        </message>
        <message>
            <source>Scar mass</source>
            <translation>반흔 질량</translation>
        </message>
        <message>
            <source>1.05 g/mL</source>
            <translation>1.05 g/mL</translation>
        </message>
        <message>
            <source>g</source>
            <translation>g</translation>
        </message>
        <message>
            <source>Scar volume</source>
            <translation>반흔 용적</translation>
        </message>
        <message>
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>반흔 비율</translation>
        </message>
        <message>
            <source>of myocardium</source>
            <translation>심근 대비</translation>
        </message>
        <message>
            <source>to healthy</source>
            <translation>정상 심근 대비</translation>
        </message>
        <message>
            <source>Scar area</source>
            <translation>반흔 면적</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>절편 %1</translation>
        </message>
        <message>
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>심근</translation>
        </message>
        <message>
            <source>Largest scar area</source>
            <translation>최대 반흔 면적</translation>
        </message>
        <message>
            <source>LV mass</source>
            <translation>좌심실 질량</translation>
        </message>
        <message>
            <source>covered slices</source>
            <translation>포함된 절편</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>/ %1</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>반흔이 있는 분절</translation>
        </message>
        <message>
            <source>≥ %1 %</source>
            <translation>≥ %1 %</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>전층 분절</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>박출률</translation>
        </message>
        <message>
            <source>End-diastolic volume</source>
            <translation>이완기말 용적</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>위상 %1</translation>
        </message>
        <message>
            <source>End-systolic volume</source>
            <translation>수축기말 용적</translation>
        </message>
        <message>
            <source>Stroke volume</source>
            <translation>일회박출량</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % 구간</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>범위</translation>
        </message>
        <message>
            <source>of the ratio</source>
            <translation>비율의</translation>
        </message>
        <message>
            <source>of the ratio, uncalibrated</source>
            <translation>비율의, 보정되지 않음</translation>
        </message>
        <message>
            <source>The model's looks at this heart disagree (agreement %1, below %2): read with care.</source>
            <translation>이 심장에 대해 모델 구성원의 의견이 다릅니다(일치도 %1, 기준 %2 미만). 주의하여 판독하십시오.</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>모델 윤곽, 판독자가 수정함</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>모델 윤곽</translation>
        </message>
        <message>
            <source>Scar: %1. Segments: RV insertion %2, apex by %3.</source>
            <translation>반흔: %1. 분절: 우심실 부착점 %2, 심첨부 %3.</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation> (가정)</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>약 %1초 남음</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>약 %1분 남음</translation>
        </message>
        <message>
            <source>mean %1 ± %2 SD%3</source>
            <translation>평균 %1 ± %2 SD%3</translation>
        </message>
        <message>
            <source>%1 to %2, median %3, %4 px</source>
            <translation>%1~%2, 중앙값 %3, %4 px</translation>
        </message>
        <message>
            <source>%1°</source>
            <translation>%1°</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>절편 %1 / %2</translation>
        </message>
        <message>
            <source>%1 mm · %2 mm apart · ×%3</source>
            <translation>%1 mm · 간격 %2 mm · ×%3</translation>
        </message>
        <message>
            <source>Scar %1 cm²</source>
            <translation>반흔 %1 cm²</translation>
        </message>
        <message>
            <source>Healthy myocardium</source>
            <translation>정상 심근</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>혈액 풀</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>반흔</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>배경</translation>
        </message>
        <message>
            <source>Phase %1 / %2</source>
            <translation>위상 %1 / %2</translation>
        </message>
        <message>
            <source>%1 ms (assumed)</source>
            <translation>%1 ms (가정)</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>신호 %1</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>합성 LGE</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>시연용 모델</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>획득한 영상이 아님. 연구용.</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>패키지 %1</translation>
        </message>
        <message>
            <source>No left ventricle was found in this slice, so nothing was synthesized. The acquired cine is shown dimmed.</source>
            <translation>이 절편에서 좌심실을 찾지 못해 합성하지 않았습니다. 획득한 시네를 어둡게 표시합니다.</translation>
        </message>
        <message>
            <source>Synthetic signal %1</source>
            <translation>합성 신호 %1</translation>
        </message>
        <message>
            <source>Not synthesized here</source>
            <translation>여기는 합성되지 않음</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>합성</translation>
        </message>
        <message>
            <source>Scar in the left ventricle</source>
            <translation>좌심실의 반흔</translation>
        </message>
        <message>
            <source>%1 g · %2 % of myocardium</source>
            <translation>%1 g · 심근의 %2 %</translation>
        </message>
        <message>
            <source>Surface interpolated between slices</source>
            <translation>절편 사이 표면은 보간됨</translation>
        </message>
        <message>
            <source>No myocardium was segmented.</source>
            <translation>분할된 심근이 없습니다.</translation>
        </message>
        <message>
            <source>No scar was segmented.</source>
            <translation>분할된 반흔이 없습니다.</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>창</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>판독</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>판독문</translation>
        </message>
        <message>
            <source>Open a study folder</source>
            <translation>검사 폴더 열기</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>파일 열기</translation>
        </message>
        <message>
            <source>Close the study; undo brings it back</source>
            <translation>검사 닫기, 실행 취소로 되돌림</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>단축키와 도움말</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>종료</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>시네</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>재생 또는 일시정지</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>이전 위상</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>다음 위상</translation>
        </message>
        <message>
            <source>First phase (end-diastole)</source>
            <translation>첫 위상(이완기말)</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>빠르게</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>느리게</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>반복, 왕복 또는 한 번</translation>
        </message>
        <message>
            <source>Viewports</source>
            <translation>뷰포트</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>이전 절편</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>다음 절편</translation>
        </message>
        <message>
            <source>Heart fills the viewport, or whole slice</source>
            <translation>심장을 화면에 맞춤 또는 전체 절편</translation>
        </message>
        <message>
            <source>Reset zoom, position and window</source>
            <translation>확대, 위치, 창 설정 초기화</translation>
        </message>
        <message>
            <source>Class overlay on or off</source>
            <translation>분류 중첩 켜기 또는 끄기</translation>
        </message>
        <message>
            <source>Three planes or one stack</source>
            <translation>세 단면 또는 단일 스택</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Run the model</source>
            <translation>모델 실행</translation>
        </message>
        <message>
            <source>Give up what was begun; cancel the run</source>
            <translation>시작한 작업 포기, 실행 취소</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>측정</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>창 폭과 레벨</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>거리</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>각도</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>타원과 통계</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>윤곽과 통계</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Remove what is selected</source>
            <translation>선택한 항목 제거</translation>
        </message>
        <message>
            <source>Correcting classes</source>
            <translation>분류 수정</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>브러시</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>지우개</translation>
        </message>
        <message>
            <source>Draw a contour</source>
            <translation>윤곽 그리기</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>심내막과 심외막 밀기</translation>
        </message>
        <message>
            <source>Paint scar</source>
            <translation>반흔 칠하기</translation>
        </message>
        <message>
            <source>Paint healthy myocardium</source>
            <translation>정상 심근 칠하기</translation>
        </message>
        <message>
            <source>Paint blood pool</source>
            <translation>혈액 풀 칠하기</translation>
        </message>
        <message>
            <source>Smaller tool</source>
            <translation>도구 작게</translation>
        </message>
        <message>
            <source>Larger tool</source>
            <translation>도구 크게</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>이 위상은 이완기말</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>이 위상은 수축기말</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>Start Lateglow with LIBGL_ALWAYS_SOFTWARE=1, install libgl1-mesa-dri, or update the graphics driver. Slices, measurements and reports work without it.</source>
            <translation>LIBGL_ALWAYS_SOFTWARE=1로 Lateglow를 시작하거나 libgl1-mesa-dri를 설치하거나 그래픽 드라이버를 업데이트하십시오. 절편, 측정, 판독문은 없이도 작동합니다.</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has %1.%2.</source>
            <translation>3차원 영상에는 OpenGL 3.2가 필요합니다. 이 디스플레이는 %1.%2입니다.</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has no OpenGL.</source>
            <translation>3차원 영상에는 OpenGL 3.2가 필요합니다. 이 디스플레이에는 OpenGL이 없습니다.</translation>
        </message>
        <message>
            <source>key image</source>
            <translation>핵심 영상</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>보고서의 핵심 영상</translation>
        </message>
        <message>
            <source>HU (assumed)</source>
            <translation>HU(가정)</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>오른쪽으로 회전</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>왼쪽으로 회전</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>좌우 뒤집기</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>상하 뒤집기</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>반전</translation>
        </message>
        <message>
            <source>Smooth, or pixels as measured</source>
            <translation>매끄럽게, 또는 측정된 픽셀 그대로</translation>
        </message>
        <message>
            <source>Histogram of the selected region</source>
            <translation>선택한 영역의 히스토그램</translation>
        </message>
        <message>
            <source>Outlines to the previous phase</source>
            <translation>윤곽을 이전 위상으로</translation>
        </message>
        <message>
            <source>Outlines to the next phase</source>
            <translation>윤곽을 다음 위상으로</translation>
        </message>
        <message>
            <source>A model made this series; models run on what was acquired.</source>
            <translation>이 시리즈는 모델이 만든 것입니다. 모델은 획득한 영상에서 실행됩니다.</translation>
        </message>
        <message>
            <source>Models for %1 are not offered: this series is %2.</source>
            <translation>%1용 모델은 제공되지 않습니다. 이 시리즈는 %2입니다.</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>value, unit</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Comparing a case</source>
            <translation>사례 비교</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>나란히</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>와이프</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>체커보드</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>교대</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>SSIM 지도</translation>
        </message>
        <message>
            <source>Swipe: line to the left</source>
            <translation>와이프: 선을 왼쪽으로</translation>
        </message>
        <message>
            <source>Swipe: line to the right</source>
            <translation>와이프: 선을 오른쪽으로</translation>
        </message>
        <message>
            <source>Reset zoom and position</source>
            <translation>확대와 위치 초기화</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>코호트</translation>
        </message>
        <message>
            <source>Read the selected case</source>
            <translation>선택한 사례 판독</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>눈가림 판독</translation>
        </message>
        <message>
            <source>Previous image</source>
            <translation>이전 영상</translation>
        </message>
        <message>
            <source>Next image</source>
            <translation>다음 영상</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>이전 질문</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>다음 질문</translation>
        </message>
        <message>
            <source>Previous segment</source>
            <translation>이전 분절</translation>
        </message>
        <message>
            <source>Next segment</source>
            <translation>다음 분절</translation>
        </message>
        <message>
            <source>Mark the segment, or not</source>
            <translation>분절 표시 또는 해제</translation>
        </message>
        <message>
            <source>No segment has scar</source>
            <translation>반흔이 있는 분절 없음</translation>
        </message>
        <message>
            <source>Go on; at last write the score</source>
            <translation>계속; 마지막에 점수 기록</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnnotationModel</name>
        <message>
            <source>Measurement moved</source>
            <translation>측정 이동됨</translation>
        </message>
        <message>
            <source>Measurement drawn</source>
            <translation>측정 그림</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>메모 작성됨</translation>
        </message>
        <message>
            <source>Measurement removed</source>
            <translation>측정 제거됨</translation>
        </message>
        <message>
            <source>Slice %1 is no key image</source>
            <translation>절편 %1은(는) 핵심 영상이 아님</translation>
        </message>
        <message>
            <source>Slice %1 is a key image</source>
            <translation>절편 %1은(는) 핵심 영상임</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeDialog</name>
        <message>
            <source>Anonymize</source>
            <translation>익명화</translation>
        </message>
        <message>
            <source>Copy without the patient's identity</source>
            <translation>환자 신원 없이 복사</translation>
        </message>
        <message>
            <source>Names, numbers, places and private attributes go, by DICOM PS3.15 annex E; pixels stay as they are. The originals are not touched.</source>
            <translation>이름, 번호, 장소, 비공개 속성은 DICOM PS3.15 부속서 E에 따라 제거되고 픽셀은 그대로입니다. 원본은 변경되지 않습니다.</translation>
        </message>
        <message>
            <source>Blank in every image: x,y,width,height; ... (pixels)</source>
            <translation>모든 영상에서 가리기: x,y,너비,높이; ... (픽셀)</translation>
        </message>
        <message>
            <source>Rectangles to blank</source>
            <translation>가릴 사각형</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>새 폴더</translation>
        </message>
        <message>
            <source>Folder to make</source>
            <translation>만들 폴더</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>찾아보기…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Keep dates, moved by a secret number of days</source>
            <translation>날짜를 비밀 일수만큼 옮겨 유지</translation>
        </message>
        <message>
            <source>The same for all studies of a patient: intervals are kept</source>
            <translation>한 환자의 모든 검사에 동일하여 간격이 유지됩니다</translation>
        </message>
        <message>
            <source>Keep harmless words of descriptions</source>
            <translation>설명에서 무해한 단어 유지</translation>
        </message>
        <message>
            <source>Words of anatomy and scanning; all others go</source>
            <translation>해부와 촬영 용어, 나머지는 모두 제거됩니다</translation>
        </message>
        <message>
            <source>Keep sex, age, size and weight</source>
            <translation>성별, 나이, 키, 체중 유지</translation>
        </message>
        <message>
            <source>Keep what identifies the scanner</source>
            <translation>장비 식별 정보 유지</translation>
        </message>
        <message>
            <source>Keep UIDs</source>
            <translation>UID 유지</translation>
        </message>
        <message>
            <source>Whoever has the originals can find them by UID</source>
            <translation>원본을 가진 사람은 UID로 찾을 수 있습니다</translation>
        </message>
        <message>
            <source>Clean structured reports instead of refusing them</source>
            <translation>구조화 보고서를 거부하지 않고 정리</translation>
        </message>
        <message>
            <source>Leave out what may hold identity that cannot be removed</source>
            <translation>제거할 수 없는 신원이 있을 수 있는 항목 제외</translation>
        </message>
        <message>
            <source>Screen shots, ultrasound, scanned or encapsulated documents ...</source>
            <translation>화면 캡처, 초음파, 스캔 또는 캡슐화된 문서 ...</translation>
        </message>
        <message>
            <source>Where to make the folder</source>
            <translation>폴더를 만들 위치</translation>
        </message>
        <message>
            <source>Say where the copies go.</source>
            <translation>사본의 위치를 지정하십시오.</translation>
        </message>
        <message>
            <source>Give the whole path of the folder.</source>
            <translation>폴더의 전체 경로를 입력하십시오.</translation>
        </message>
        <message>
            <source>This folder exists already; name a new one.</source>
            <translation>이미 있는 폴더입니다. 새 이름을 지정하십시오.</translation>
        </message>
        <message>
            <source>Rectangles are x,y,width,height in pixels, separated by semicolons.</source>
            <translation>사각형은 x,y,너비,높이(픽셀)이며 세미콜론으로 구분합니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeStudies</name>
        <message>
            <source>Anonymize…</source>
            <translation>익명화…</translation>
        </message>
        <message>
            <source>Copy studies without the patient's identity</source>
            <translation>환자 신원 없이 검사 복사</translation>
        </message>
        <message>
            <source>Anonymizing, %1 %. Stop</source>
            <translation>익명화 중, %1 %. 중지</translation>
        </message>
        <message>
            <source>Nothing of the copies is kept</source>
            <translation>사본은 남지 않습니다</translation>
        </message>
        <message>
            <source>%1 studies.</source>
            <translation>검사 %1건.</translation>
        </message>
        <message>
            <source>The study of %1.</source>
            <translation>%1의 검사.</translation>
        </message>
        <message>
            <source>Anonymizing</source>
            <translation>익명화 중</translation>
        </message>
        <message>
            <source>Anonymizing was cancelled.</source>
            <translation>익명화가 취소되었습니다.</translation>
        </message>
        <message>
            <source>Nothing of the copies was kept.</source>
            <translation>사본은 남지 않았습니다.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Left out (%1): %2.</source>
            <translation>제외됨(%1): %2.</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1(%2).</translation>
        </message>
        <message>
            <source>Files without the patient's identity in %1: %2</source>
            <translation>%1의 환자 신원 없는 파일: %2</translation>
        </message>
        <message>
            <source>The studies were not anonymized.</source>
            <translation>검사가 익명화되지 않았습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AppearancePage</name>
        <message>
            <source>System</source>
            <translation>시스템</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>어둡게</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>밝게</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>테마</translation>
        </message>
        <message>
            <source>Dark for the reading room, light for the office. Images always lie on black.</source>
            <translation>판독실에는 어둡게, 사무실에는 밝게. 영상은 항상 검은 배경에 표시됩니다.</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>표준</translation>
        </message>
        <message>
            <source>Colour-blind safe</source>
            <translation>색각 친화</translation>
        </message>
        <message>
            <source>Class colours</source>
            <translation>분류 색상</translation>
        </message>
        <message>
            <source>Cyan, purple and orange, or a set for every kind of colour vision.</source>
            <translation>청록, 보라, 주황 또는 모든 색각에 맞는 색상 조합.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>Of text and controls, beyond the scale of the screen (%1 % here). Holds when Lateglow is started again.</source>
            <translation>화면 배율(현재 %1 %)에 더한 글자와 컨트롤의 크기. Lateglow를 다시 시작하면 적용됩니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ApprovalCard</name>
        <message>
            <source>Approve</source>
            <translation>승인</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>철회</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>Name of the reader</source>
            <translation>판독자 이름</translation>
        </message>
        <message>
            <source>The report becomes a draft again</source>
            <translation>판독문이 다시 초안이 됩니다</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>승인</translation>
        </message>
        <message>
            <source>Draft. Check contours and findings, then approve.</source>
            <translation>초안입니다. 윤곽과 소견을 확인한 후 승인하십시오.</translation>
        </message>
        <message>
            <source>Approved by %1, %2</source>
            <translation>%1 승인, %2</translation>
        </message>
        <message>
            <source>Changed after %1 approved it, %2. It is a draft until it is approved again.</source>
            <translation>%1이(가) %2에 승인한 후 변경되었습니다. 다시 승인할 때까지 초안입니다.</translation>
        </message>
        <message>
            <source>Draft. The figures are still being measured.</source>
            <translation>초안입니다. 수치를 아직 측정하고 있습니다.</translation>
        </message>
        <message>
            <source>You stand for contours, figures and findings</source>
            <translation>윤곽, 수치, 소견에 대한 책임은 본인에게 있습니다</translation>
        </message>
        <message>
            <source>Enter your name first</source>
            <translation>먼저 이름을 입력하십시오</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditPage</name>
        <message>
            <source>Opened</source>
            <translation>열림</translation>
        </message>
        <message>
            <source>Model run</source>
            <translation>모델 실행</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>편집</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>승인됨</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>승인 철회됨</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>내보냄</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>전송</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Anonymized</source>
            <translation>익명화</translation>
        </message>
        <message>
            <source>Scored blinded</source>
            <translation>눈가림 채점</translation>
        </message>
        <message>
            <source>Unblinded</source>
            <translation>눈가림 해제</translation>
        </message>
        <message>
            <source>Log recovered</source>
            <translation>기록 복구</translation>
        </message>
        <message>
            <source>Record %1
Study %2
Patient %3
SHA-256 %4</source>
            <translation>기록 %1
검사 %2
환자 %3
SHA-256 %4</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Filter by person, study, action, model…</source>
            <translation>사람, 검사, 작업, 모델로 거르기…</translation>
        </message>
        <message>
            <source>Filter the audit log</source>
            <translation>감사 기록 거르기</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>감사 기록</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>시각</translation>
        </message>
        <message>
            <source>What</source>
            <translation>작업</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>사용자</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>세부 사항</translation>
        </message>
        <message>
            <source>Who did what when, newest first. No names of patients: a study is named by its UID, a patient by a pseudonym.</source>
            <translation>누가 언제 무엇을 했는지, 최신순. 환자 이름은 없습니다: 검사는 UID로, 환자는 가명으로 표시됩니다.</translation>
        </message>
        <message>
            <source>Checking the audit log</source>
            <translation>감사 기록 확인 중</translation>
        </message>
        <message>
            <source>The audit log was changed or damaged</source>
            <translation>감사 기록이 변경되었거나 손상되었습니다</translation>
        </message>
        <message>
            <source>Nothing was recorded yet.</source>
            <translation>아직 기록이 없습니다.</translation>
        </message>
        <message numerus="yes">
            <source>Intact: %n record(s), every one checked</source>
            <translation>
                <numerusform>온전함: 기록 %n개, 모두 확인됨</numerusform>
            </translation>
        </message>
        <message>
            <source>Write this down elsewhere to prove it later: %1</source>
            <translation>나중에 증명하려면 다른 곳에 적어 두십시오: %1</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) exported</source>
            <translation>
                <numerusform>기록 %n개를 내보냈습니다</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditTrail</name>
        <message>
            <source>Writing the audit log</source>
            <translation>감사 기록 쓰는 중</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>not defined: all answers are the same</source>
            <translation>정의되지 않음: 모든 답이 같음</translation>
        </message>
        <message>
            <source>%1; agreement %2 %</source>
            <translation>%1; 일치율 %2 %</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>민감도, 특이도</translation>
        </message>
        <message>
            <source>mean, real and synthetic</source>
            <translation>평균, 실제와 합성</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>쌍</translation>
        </message>
        <message>
            <source>Kappa, segments with scar</source>
            <translation>카파, 반흔 분절</translation>
        </message>
        <message>
            <source>Kappa, image quality</source>
            <translation>카파, 영상 품질</translation>
        </message>
        <message>
            <source>Kappa, image quality, quadratic weights</source>
            <translation>카파, 영상 품질, 제곱 가중</translation>
        </message>
        <message>
            <source>Segments with scar, bias</source>
            <translation>반흔 분절, 편향</translation>
        </message>
        <message>
            <source>limits of agreement %1</source>
            <translation>일치 한계 %1</translation>
        </message>
        <message>
            <source>Images scored</source>
            <translation>채점한 영상</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>/ %1</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>영상 품질</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>확신도</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>반흔이 있는 분절</translation>
        </message>
        <message>
            <source>Synthetic against this reader's real LGE</source>
            <translation>합성 대 이 판독자의 실제 LGE</translation>
        </message>
        <message>
            <source>Real LGE against the reference mask</source>
            <translation>실제 LGE 대 기준 마스크</translation>
        </message>
        <message>
            <source>Synthetic against the reference mask</source>
            <translation>합성 대 기준 마스크</translation>
        </message>
        <message>
            <source>Kappa after Cohen with 95 % intervals; segments and images count as independent. Bias is synthetic - real for one reader, first - second between two.</source>
            <translation>코헨 카파와 95 % 구간. 분절과 영상은 독립으로 셉니다. 편향은 한 판독자에서는 합성 - 실제, 두 판독자 사이에서는 첫째 - 둘째입니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedModel</name>
        <message>
            <source>Preparing a blinded reading</source>
            <translation>눈가림 판독 준비 중</translation>
        </message>
        <message>
            <source>Opening a blinded reading</source>
            <translation>눈가림 판독 여는 중</translation>
        </message>
        <message>
            <source>Reading an image</source>
            <translation>영상 읽는 중</translation>
        </message>
        <message>
            <source>Unblinding</source>
            <translation>눈가림 해제 중</translation>
        </message>
        <message>
            <source>Exporting the results</source>
            <translation>결과 내보내는 중</translation>
        </message>
        <message>
            <source>Saving the score</source>
            <translation>점수 저장 중</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedPage</name>
        <message>
            <source>Read acquired and synthetic images without knowing which is which.</source>
            <translation>어느 것인지 모르는 채 획득 영상과 합성 영상을 판독합니다.</translation>
        </message>
        <message>
            <source>Every case comes twice, in random order: once the real LGE, once the synthetic one. You score quality, scar by segment and confidence. The key stays sealed until it is unblinded.</source>
            <translation>각 증례는 무작위 순서로 두 번 나옵니다. 한 번은 실제 LGE, 한 번은 합성 LGE입니다. 품질, 분절별 반흔, 확신도를 매깁니다. 열쇠는 눈가림을 풀 때까지 봉인됩니다.</translation>
        </message>
        <message>
            <source>Reader, as in the results</source>
            <translation>판독자, 결과에 쓰일 이름</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>판독자</translation>
        </message>
        <message>
            <source>New reading…</source>
            <translation>새 판독…</translation>
        </message>
        <message>
            <source>From a folder that lateglow-cli batch wrote, with real LGE images</source>
            <translation>lateglow-cli batch가 만든, 실제 LGE 영상이 있는 폴더에서</translation>
        </message>
        <message>
            <source>Continue…</source>
            <translation>계속…</translation>
        </message>
        <message>
            <source>A reading that was begun, or one of another reader</source>
            <translation>시작한 판독, 또는 다른 판독자의 판독</translation>
        </message>
        <message>
            <source>Unblind…</source>
            <translation>눈가림 해제…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Export the results into</source>
            <translation>결과를 내보낼 곳</translation>
        </message>
        <message>
            <source>This did not work.</source>
            <translation>작업이 되지 않았습니다.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) left out</source>
            <translation>
                <numerusform>증례 %n개 제외</numerusform>
            </translation>
        </message>
        <message>
            <source>Results exported</source>
            <translation>결과를 내보냄</translation>
        </message>
        <message>
            <source>Choose a folder of analyzed cases</source>
            <translation>분석한 증례 폴더 선택</translation>
        </message>
        <message>
            <source>Where to keep the reading</source>
            <translation>판독을 보관할 곳</translation>
        </message>
        <message>
            <source>Choose the folder of a reading</source>
            <translation>판독 폴더 선택</translation>
        </message>
        <message>
            <source>Unblind this reading for good?</source>
            <translation>이 판독의 눈가림을 영구히 해제하시겠습니까?</translation>
        </message>
        <message>
            <source>Unblind now</source>
            <translation>지금 해제</translation>
        </message>
        <message>
            <source>Image %1 of %2, %3 scored, reader %4</source>
            <translation>영상 %1 / %2, %3개 채점, 판독자 %4</translation>
        </message>
        <message>
            <source>All images are scored.</source>
            <translation>모든 영상을 채점했습니다.</translation>
        </message>
        <message>
            <source>Unblind when the other readers are done too; Page Up goes back to an image.</source>
            <translation>다른 판독자도 끝나면 눈가림을 해제하십시오. Page Up으로 영상에 돌아갑니다.</translation>
        </message>
        <message>
            <source>Unblinded by %1, %2</source>
            <translation>%1이(가) 해제, %2</translation>
        </message>
        <message>
            <source>Reader %1</source>
            <translation>판독자 %1</translation>
        </message>
        <message>
            <source>Between %1 and %2</source>
            <translation>%1와(과) %2 사이</translation>
        </message>
        <message>
            <source>Nobody can score any more, and the audit log has a line about it. Esc leaves it as it is.</source>
            <translation>이후 아무도 점수를 매길 수 없으며 감사 기록에 남습니다. Esc를 누르면 그대로 둡니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BullsEyePanel</name>
        <message>
            <source>Transmurality</source>
            <translation>전층성</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>반흔 부담</translation>
        </message>
        <message>
            <source>Thickness</source>
            <translation>벽 두께</translation>
        </message>
        <message>
            <source>Thickening</source>
            <translation>비후율</translation>
        </message>
        <message>
            <source>Bull's-eye of 16 segments</source>
            <translation>16분절 황소눈 도표</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>합성</translation>
        </message>
        <message>
            <source>not covered by a slice</source>
            <translation>절편에 포함되지 않음</translation>
        </message>
        <message>
            <source>burden %1 %</source>
            <translation>반흔 부담 %1 %</translation>
        </message>
        <message>
            <source>transmurality %1 %, max %2 %</source>
            <translation>전층성 %1 %, 최대 %2 %</translation>
        </message>
        <message>
            <source>wall %1 mm, thickening %2 %</source>
            <translation>벽 %1 mm, 비후율 %2 %</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>조직 분류를 측정할 수 없었습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CaseComparisonPage</name>
        <message>
            <source>Open a study to compare its images.</source>
            <translation>검사를 열어 영상을 비교하십시오.</translation>
        </message>
        <message>
            <source>Two series of one patient, or a synthetic image beside the real one.</source>
            <translation>한 환자의 두 시리즈, 또는 합성 영상과 실제 영상.</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>검사 열기…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>시연용 증례 열기</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CasePresenter</name>
        <message>
            <source>Opening %1</source>
            <translation>%1 여는 중</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>열림</translation>
        </message>
        <message numerus="yes">
            <source>%n phase(s)</source>
            <translation>
                <numerusform>위상 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Results restored</source>
            <translation>결과 복원됨</translation>
        </message>
        <message>
            <source>Study closed</source>
            <translation>검사 닫힘</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>승인됨</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>승인 철회됨</translation>
        </message>
        <message>
            <source>Looking for devices</source>
            <translation>장치를 찾는 중</translation>
        </message>
        <message>
            <source>Checking the series</source>
            <translation>시리즈 확인 중</translation>
        </message>
        <message>
            <source>Synthesizing %1</source>
            <translation>%1 합성 중</translation>
        </message>
        <message numerus="yes">
            <source>Synthesized, %n slice(s)</source>
            <translation>
                <numerusform>합성됨, 절편 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthesis cancelled</source>
            <translation>합성 취소됨</translation>
        </message>
        <message>
            <source>Synthesis failed</source>
            <translation>합성 실패</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>측정</translation>
        </message>
        <message>
            <source>RV insertion placed</source>
            <translation>우심실 부착점 지정됨</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>판독문 작성 중</translation>
        </message>
        <message>
            <source>%1 made</source>
            <comment>a synthetic series</comment>
            <translation>%1 생성됨</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CineOutlines</name>
        <message>
            <source>End-diastole marked</source>
            <translation>이완기말 표시됨</translation>
        </message>
        <message>
            <source>End-systole marked</source>
            <translation>수축기말 표시됨</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>위상 %1</translation>
        </message>
        <message>
            <source>found by the program</source>
            <translation>프로그램이 찾음</translation>
        </message>
        <message>
            <source>Outlining all phases of %1</source>
            <translation>%1의 모든 위상 윤곽 작성 중</translation>
        </message>
        <message>
            <source>All phases outlined</source>
            <translation>모든 위상 윤곽 작성됨</translation>
        </message>
        <message>
            <source>EF %1 %</source>
            <translation>EF %1 %</translation>
        </message>
        <message>
            <source>Outlining failed</source>
            <translation>윤곽 작성 실패</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>측정</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>편향</translation>
        </message>
        <message>
            <source>paired t test against zero: p %1</source>
            <translation>0에 대한 대응 t 검정: p %1</translation>
        </message>
        <message>
            <source>Limits of agreement</source>
            <translation>일치 한계</translation>
        </message>
        <message>
            <source>1.96 SD</source>
            <translation>1.96 SD</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>민감도, 특이도</translation>
        </message>
        <message>
            <source>kappa, %1</source>
            <translation>카파, %1</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>쌍</translation>
        </message>
        <message>
            <source>Pearson r</source>
            <translation>피어슨 r</translation>
        </message>
        <message>
            <source>ICC(2,1)</source>
            <translation>ICC(2,1)</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>반흔이 있는 분절</translation>
        </message>
        <message>
            <source>Scar volume: area of scar times slice distance.</source>
            <translation>반흔 부피: 반흔 면적 × 절편 간격.</translation>
        </message>
        <message>
            <source>Scar ratio: scar / (healthy + scar) myocardium.</source>
            <translation>반흔 비율: 반흔 / (정상 + 반흔) 심근.</translation>
        </message>
        <message>
            <source>Scar mass: scar volume times 1.05 g/ml.</source>
            <translation>반흔 질량: 반흔 부피 × 1.05 g/ml.</translation>
        </message>
        <message>
            <source>Myocardial mass: volume of healthy and scar times 1.05 g/ml.</source>
            <translation>심근 질량: 정상과 반흔 부피 × 1.05 g/ml.</translation>
        </message>
        <message>
            <source>Transmurality: mean of the segments with scar, 0 without scar.</source>
            <translation>전층성: 반흔 있는 분절의 평균, 반흔이 없으면 0.</translation>
        </message>
        <message>
            <source>Transmural segments: above 50 % transmurality, of 16.</source>
            <translation>전층 분절: 전층성 50 % 초과, 16개 중.</translation>
        </message>
        <message>
            <source>Segments with scar: at least 1 % and 3 voxels, of 16.</source>
            <translation>반흔 분절: 최소 1 %와 3복셀, 16개 중.</translation>
        </message>
        <message>
            <source>Ejection fraction: disc summation over the cine's outlines.</source>
            <translation>박출률: 시네 윤곽의 디스크 합산.</translation>
        </message>
        <message>
            <source>Small print: 95 % intervals. Differences are model - reference; segments count as independent.</source>
            <translation>작은 글씨: 95 % 구간. 차이는 모델 - 기준이며 분절은 독립으로 셉니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortModel</name>
        <message>
            <source>Reading the cohort</source>
            <translation>코호트 읽는 중</translation>
        </message>
        <message>
            <source>Exporting the cohort</source>
            <translation>코호트 내보내는 중</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortPage</name>
        <message>
            <source>Compare model and reference over many cases.</source>
            <translation>여러 증례에서 모델과 기준을 비교합니다.</translation>
        </message>
        <message>
            <source>Open a folder that lateglow-cli batch wrote, or a CSV table with a column for the case and pairs of columns such as scar_mass_g_model and scar_mass_g_reference.</source>
            <translation>lateglow-cli batch가 만든 폴더, 또는 증례 열과 scar_mass_g_model, scar_mass_g_reference 같은 열 쌍이 있는 CSV 표를 여십시오.</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>폴더 열기…</translation>
        </message>
        <message>
            <source>Open table…</source>
            <translation>표 열기…</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Tables as CSV and JSON, plots as SVG and PNG</source>
            <translation>표는 CSV와 JSON, 그래프는 SVG와 PNG</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>증례</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>일치도</translation>
        </message>
        <message>
            <source>The cohort could not be read or written.</source>
            <translation>코호트를 읽거나 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
        <message numerus="yes">
            <source>Exported, %n file(s)</source>
            <translation>
                <numerusform>내보냄, 파일 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a folder of analyzed cases</source>
            <translation>분석한 증례 폴더 열기</translation>
        </message>
        <message>
            <source>Open a table of cases</source>
            <translation>증례 표 열기</translation>
        </message>
        <message>
            <source>Export tables and plots into</source>
            <translation>표와 그래프를 내보낼 곳</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>증례 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) without a pair of values are in the table, but in no figure.</source>
            <translation>
                <numerusform>값의 쌍이 없는 증례 %n개는 표에는 있으나 어떤 수치에도 들어가지 않습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) beyond the limits of agreement, ringed in the plot.</source>
            <translation>
                <numerusform>일치 한계를 벗어난 증례 %n개, 그래프에서 고리로 표시.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) could not be read and are left out.</source>
            <translation>
                <numerusform>폴더 %n개를 읽을 수 없어 제외했습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>The images of %1 are not where they were analyzed.</source>
            <translation>%1의 영상이 분석할 때의 위치에 없습니다.</translation>
        </message>
        <message>
            <source>Open the study from Studies.</source>
            <translation>검사 목록에서 검사를 여십시오.</translation>
        </message>
        <message>
            <source>model %1, reference %2</source>
            <translation>모델 %1, 기준 %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortTable</name>
        <message>
            <source>no values</source>
            <translation>값 없음</translation>
        </message>
        <message>
            <source>no reference</source>
            <translation>기준 없음</translation>
        </message>
        <message>
            <source>no model value</source>
            <translation>모델 값 없음</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>증례</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>기준</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>비고</translation>
        </message>
        <message>
            <source>beyond limits</source>
            <translation>한계를 벗어남</translation>
        </message>
        <message>
            <source>Dice, scar</source>
            <translation>Dice, 반흔</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonFigures</name>
        <message>
            <source>Measuring similarity</source>
            <translation>유사도 측정</translation>
        </message>
        <message>
            <source>Comparing classes</source>
            <translation>클래스 비교</translation>
        </message>
        <message>
            <source>Drawing the SSIM map</source>
            <translation>SSIM 지도 그리기</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonModel</name>
        <message>
            <source>Phase %1 (end-diastole)</source>
            <translation>위상 %1(이완기말)</translation>
        </message>
        <message>
            <source>Preparing the comparison</source>
            <translation>비교 준비</translation>
        </message>
        <message>
            <source>Registering</source>
            <translation>정합</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>정합됨</translation>
        </message>
        <message>
            <source>Registration removed</source>
            <translation>정합 제거됨</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonPanel</name>
        <message>
            <source>FWHM</source>
            <translation>FWHM</translation>
        </message>
        <message>
            <source>Otsu</source>
            <translation>Otsu</translation>
        </message>
        <message>
            <source>Gaussian mixture (EM)</source>
            <translation>가우스 혼합(EM)</translation>
        </message>
        <message>
            <source>%1 SD above remote</source>
            <translation>원격부보다 %1 SD 위</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>표로 복사</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>유사도</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>전체</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>심장</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>신체</translation>
        </message>
        <message>
            <source>Where the model looked for the left ventricle</source>
            <translation>모델이 좌심실을 찾은 영역</translation>
        </message>
        <message>
            <source>What is brighter than air in the reference, filled</source>
            <translation>참조 영상에서 공기보다 밝은 부분, 채움</translation>
        </message>
        <message>
            <source>Hounsfield units</source>
            <translation>하운스필드 단위</translation>
        </message>
        <message>
            <source>Test − reference, HU</source>
            <translation>검사 − 참조, HU</translation>
        </message>
        <message>
            <source>Voxels</source>
            <translation>복셀</translation>
        </message>
        <message>
            <source>Draw a profile line</source>
            <translation>프로파일 선 그리기</translation>
        </message>
        <message>
            <source>Classes against the reference mask</source>
            <translation>참조 마스크 대비 클래스</translation>
        </message>
        <message>
            <source>Scar by segment</source>
            <translation>분절별 반흔</translation>
        </message>
        <message>
            <source>Scar by method</source>
            <translation>방법별 반흔</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>측정 중…</translation>
        </message>
        <message>
            <source>Figures appear here once two pictures are chosen.</source>
            <translation>두 영상을 선택하면 여기에 수치가 표시됩니다.</translation>
        </message>
        <message>
            <source>Not measured: %1. %2</source>
            <translation>측정되지 않음: %1. %2</translation>
        </message>
        <message>
            <source>HU</source>
            <translation>HU</translation>
        </message>
        <message>
            <source>SSIM</source>
            <translation>SSIM</translation>
        </message>
        <message>
            <source>mean of slices</source>
            <translation>절편 평균</translation>
        </message>
        <message>
            <source>Wang 2004: Gaussian window of 11 pixels, sigma 1.5</source>
            <translation>Wang 2004: 11픽셀 가우스 창, 시그마 1.5</translation>
        </message>
        <message>
            <source>SSIM 3-D</source>
            <translation>3차원 SSIM</translation>
        </message>
        <message>
            <source>needs 11 slices</source>
            <translation>절편 11개 필요</translation>
        </message>
        <message>
            <source>PSNR</source>
            <translation>PSNR</translation>
        </message>
        <message>
            <source>dB</source>
            <translation>dB</translation>
        </message>
        <message>
            <source>NRMSE</source>
            <translation>NRMSE</translation>
        </message>
        <message>
            <source>euclidean</source>
            <translation>유클리드</translation>
        </message>
        <message>
            <source>By the root mean square of the reference. Min-max: %1. Mean: %2.</source>
            <translation>참조의 제곱평균제곱근 기준. 최소-최대: %1. 평균: %2.</translation>
        </message>
        <message>
            <source>MAE</source>
            <translation>MAE</translation>
        </message>
        <message>
            <source>RMSE</source>
            <translation>RMSE</translation>
        </message>
        <message>
            <source>NCC</source>
            <translation>NCC</translation>
        </message>
        <message>
            <source>correlation</source>
            <translation>상관</translation>
        </message>
        <message>
            <source>Range 4095 HU.</source>
            <translation>범위 4095 HU.</translation>
        </message>
        <message>
            <source>Each image scaled by its 1st and 99th percentile to a range of 1.</source>
            <translation>각 영상을 1 및 99 백분위수로 범위 1에 맞춤.</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s).</source>
            <translation>
                <numerusform>복셀 %n개.</numerusform>
            </translation>
        </message>
        <message>
            <source>After registration.</source>
            <translation>정합 후.</translation>
        </message>
        <message>
            <source>Within %1 HU</source>
            <translation>%1 HU 이내</translation>
        </message>
        <message>
            <source>Mean error</source>
            <translation>평균 오차</translation>
        </message>
        <message>
            <source>test − reference</source>
            <translation>검사 − 참조</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>심근</translation>
        </message>
        <message>
            <source>Specificity %1, mean surface distance %2 mm</source>
            <translation>특이도 %1, 평균 표면 거리 %2 mm</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>HD95, mm</source>
            <translation>HD95, mm</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>민감도</translation>
        </message>
        <message>
            <source>Model, %</source>
            <translation>모델, %</translation>
        </message>
        <message>
            <source>Synthetic: %1 g. Real: %2 g.</source>
            <translation>합성: %1 g. 실제: %2 g.</translation>
        </message>
        <message>
            <source>Spread of the methods</source>
            <translation>방법 간 차이</translation>
        </message>
        <message>
            <source>Lowest to highest scar ratio</source>
            <translation>최저에서 최고 반흔 비율</translation>
        </message>
        <message>
            <source>%1 g</source>
            <translation>%1 g</translation>
        </message>
        <message>
            <source>Real, %</source>
            <translation>실제, %</translation>
        </message>
        <message>
            <source>Synthetic, %</source>
            <translation>합성, %</translation>
        </message>
        <message>
            <source>within the reference's wall</source>
            <translation>참조의 벽 안</translation>
        </message>
        <message>
            <source>within the model's wall</source>
            <translation>모델의 벽 안</translation>
        </message>
        <message>
            <source>remote myocardium as drawn</source>
            <translation>그린 원격 심근</translation>
        </message>
        <message>
            <source>remote myocardium found by the program</source>
            <translation>프로그램이 찾은 원격 심근</translation>
        </message>
        <message>
            <source>Scar in % of the myocardium, %1; %2.</source>
            <translation>심근 대비 반흔 %, %1; %2.</translation>
        </message>
        <message>
            <source>Find remote myocardium again</source>
            <translation>원격 심근 다시 찾기</translation>
        </message>
        <message>
            <source>Draw remote myocardium</source>
            <translation>원격 심근 그리기</translation>
        </message>
        <message>
            <source>Ref., %</source>
            <translation>참조, %</translation>
        </message>
        <message>
            <source>Classes of the model</source>
            <translation>모델의 클래스</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonTools</name>
        <message>
            <source>Side by side</source>
            <translation>나란히</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>와이프</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>체커보드</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>교대</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>SSIM 지도</translation>
        </message>
        <message>
            <source>Swap reference and test</source>
            <translation>참조와 검사 바꾸기</translation>
        </message>
        <message>
            <source>Register…</source>
            <translation>정합…</translation>
        </message>
        <message>
            <source>How to compare</source>
            <translation>비교 방법</translation>
        </message>
        <message>
            <source>Pictures side by side</source>
            <translation>나란히 볼 영상 수</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>%1 키</translation>
        </message>
        <message>
            <source>Rigid: shift and turn</source>
            <translation>강체: 이동과 회전</translation>
        </message>
        <message>
            <source>Affine: with stretch and shear</source>
            <translation>아핀: 신장과 전단 포함</translation>
        </message>
        <message>
            <source>B-spline: smooth deformation</source>
            <translation>B-스플라인: 매끄러운 변형</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>전체 영상</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonViews</name>
        <message>
            <source>Difference, HU</source>
            <translation>차이, HU</translation>
        </message>
        <message>
            <source>Difference, % of the window</source>
            <translation>차이, 창 폭의 %</translation>
        </message>
        <message>
            <source>SSIM, 1: alike</source>
            <translation>SSIM, 1: 동일</translation>
        </message>
        <message>
            <source>Drag the reference here from the strip on the left.</source>
            <translation>왼쪽 목록에서 참조를 여기로 끌어 놓으십시오.</translation>
        </message>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>왼쪽 띠에서 시리즈를 여기로 끌어 오십시오.</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>준비 중…</translation>
        </message>
        <message>
            <source>nothing here</source>
            <translation>여기 없음</translation>
        </message>
        <message>
            <source>%1 HU</source>
            <translation>%1 HU</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>절편 %1 / %2</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>기준</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>정합됨</translation>
        </message>
        <message>
            <source>Another patient space: middles laid over each other</source>
            <translation>다른 환자 좌표계: 중심을 맞춤</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>획득한 영상이 아님. 연구용.</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>%1 against %2</source>
            <translation>%1 대 %2</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>빨강: 높음. 파랑: 낮음.</translation>
        </message>
        <message>
            <source>Drawing the SSIM map…</source>
            <translation>SSIM 지도 그리는 중…</translation>
        </message>
        <message>
            <source>Reference %1</source>
            <translation>참조 %1</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>%1 시험</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DevicesPage</name>
        <message>
            <source>Device</source>
            <translation>장치</translation>
        </message>
        <message>
            <source>Automatic takes the GPU where there is one with enough memory, else the CPU. Also beside Run in Read.</source>
            <translation>자동은 메모리가 충분한 GPU가 있으면 GPU를, 없으면 CPU를 사용합니다. 판독의 실행 옆에서도 고를 수 있습니다.</translation>
        </message>
        <message numerus="yes">
            <source>All %n processor(s)</source>
            <translation>
                <numerusform>프로세서 %n개 모두</numerusform>
            </translation>
        </message>
        <message>
            <source>Threads on the CPU</source>
            <translation>CPU 스레드 수</translation>
        </message>
        <message>
            <source>Fewer leave more for playing and for other programs.</source>
            <translation>줄이면 재생과 다른 프로그램에 더 많은 자원이 남습니다.</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>찾은 장치</translation>
        </message>
        <message>
            <source>What the engine can compute on.</source>
            <translation>엔진이 계산에 쓸 수 있는 장치.</translation>
        </message>
        <message>
            <source>The engine is being asked.</source>
            <translation>엔진에 확인하고 있습니다.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>The engine did not tell its devices.</source>
            <translation>엔진이 장치를 알려주지 않았습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DifferencePane</name>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>Share of each window, −1 to 1</source>
            <translation>각 창 폭에 대한 비율, −1~1</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>빨강: 높음. 파랑: 낮음.</translation>
        </message>
        <message>
            <source>−%1 to %1 HU</source>
            <translation>−%1 ~ %1 HU</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ExportDialog</name>
        <message>
            <source>Synthetic images</source>
            <translation>합성 영상</translation>
        </message>
        <message>
            <source>DICOM MR, like the source</source>
            <translation>DICOM MR, 원본과 동일</translation>
        </message>
        <message>
            <source>Tissue classes</source>
            <translation>조직 분류</translation>
        </message>
        <message>
            <source>DICOM Segmentation</source>
            <translation>DICOM 분할</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>측정값</translation>
        </message>
        <message>
            <source>DICOM Structured Report; brings the classes along</source>
            <translation>DICOM 구조화 보고서, 분류 포함</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>판독문</translation>
        </message>
        <message>
            <source>DICOM Encapsulated PDF</source>
            <translation>DICOM 캡슐화 PDF</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>불확실성</translation>
        </message>
        <message>
            <source>DICOM Parametric Map</source>
            <translation>DICOM 파라메트릭 맵</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>핵심 영상</translation>
        </message>
        <message>
            <source>DICOM Secondary Capture, labels burned in</source>
            <translation>DICOM 2차 캡처, 표식이 새겨짐</translation>
        </message>
        <message>
            <source>Cine with outlines</source>
            <translation>윤곽이 있는 시네</translation>
        </message>
        <message>
            <source>Animated GIF</source>
            <translation>애니메이션 GIF</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>그림</translation>
        </message>
        <message>
            <source>PNG: slices and bull's-eyes</source>
            <translation>PNG: 절편과 황소눈 도표</translation>
        </message>
        <message>
            <source>Table of measurements</source>
            <translation>측정값 표</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Measurements for programs</source>
            <translation>프로그램용 측정값</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Volumes</source>
            <translation>볼륨</translation>
        </message>
        <message>
            <source>NIfTI: image, classes, uncertainty</source>
            <translation>NIfTI: 영상, 분류, 불확실성</translation>
        </message>
        <message>
            <source>Export into folder</source>
            <translation>폴더로 내보내기</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>내보내기</translation>
        </message>
        <message>
            <source>Export case</source>
            <translation>증례 내보내기</translation>
        </message>
        <message>
            <source>Everything written says that it is synthetic, which model made it and from which images. DICOM objects are checked first.</source>
            <translation>기록되는 모든 것에는 합성이라는 사실, 만든 모델, 사용한 영상이 표시됩니다. DICOM 객체는 먼저 검사합니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), about %1</source>
            <translation>
                <numerusform>파일 %n개, 약 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>폴더</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>변경…</translation>
        </message>
        <message>
            <source>Open the folder afterwards</source>
            <translation>완료 후 폴더 열기</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message numerus="yes">
            <source>Export %n file(s), about %1</source>
            <translation>
                <numerusform>파일 %n개 내보내기, 약 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>내보내는 중</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>파일 %n개 기록됨</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::FusedPane</name>
        <message>
            <source>Fused</source>
            <translation>융합</translation>
        </message>
        <message>
            <source>%1 over %2</source>
            <translation>%2 위에 %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::GeneralPage</name>
        <message>
            <source>Last studies</source>
            <translation>마지막 검사</translation>
        </message>
        <message>
            <source>Study list</source>
            <translation>검사 목록</translation>
        </message>
        <message>
            <source>At the start</source>
            <translation>시작할 때</translation>
        </message>
        <message>
            <source>What Lateglow shows first. After a crash, what was open always comes back.</source>
            <translation>Lateglow가 처음 보여 주는 화면. 비정상 종료 후에는 열려 있던 내용이 항상 돌아옵니다.</translation>
        </message>
        <message>
            <source>Plays</source>
            <translation>재생</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>대기</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>시네</translation>
        </message>
        <message>
            <source>What a cine does when it is opened.</source>
            <translation>시네를 열 때의 동작.</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>부드럽게</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>픽셀</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>영상</translation>
        </message>
        <message>
            <source>Interpolated between pixels, or every pixel as it is.</source>
            <translation>픽셀 사이를 보간하거나 모든 픽셀을 그대로 표시합니다.</translation>
        </message>
        <message>
            <source>Show the introduction</source>
            <translation>소개 보기</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>소개</translation>
        </message>
        <message>
            <source>Three cards that say how a case is read.</source>
            <translation>증례 판독 방법을 알려 주는 카드 세 장.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HelpDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>마우스</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>휠</translation>
        </message>
        <message>
            <source>Slices, in all viewports of the stack</source>
            <translation>절편 이동, 스택의 모든 뷰포트에서</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>끌기</translation>
        </message>
        <message>
            <source>Window (across) and level (up and down)</source>
            <translation>창 폭(가로)과 레벨(세로)</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+휠</translation>
        </message>
        <message>
            <source>Zoom around the pointer</source>
            <translation>포인터를 중심으로 확대</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>Shift+끌기</translation>
        </message>
        <message>
            <source>Move; also the middle button</source>
            <translation>이동, 가운데 버튼도 가능</translation>
        </message>
        <message>
            <source>Alt+wheel</source>
            <translation>Alt+휠</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>도구 크기</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>두 번 클릭</translation>
        </message>
        <message>
            <source>One viewport alone, or all</source>
            <translation>뷰포트 하나만 또는 모두</translation>
        </message>
        <message>
            <source>Lateglow is for research use. Synthetic images were not acquired and are always marked in amber.</source>
            <translation>Lateglow는 연구용입니다. 합성 영상은 획득한 영상이 아니며 항상 호박색으로 표시됩니다.</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>소개</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>키 변경…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Digits in blinded reading</source>
            <translation>눈가림 판독의 숫자</translation>
        </message>
        <message>
            <source>Quality and confidence</source>
            <translation>품질과 확신도</translation>
        </message>
        <message>
            <source>Mark that segment, or not</source>
            <translation>해당 분절 표시 또는 해제</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>판독</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>비교</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HistoryCard</name>
        <message>
            <source>History</source>
            <translation>기록</translation>
        </message>
        <message>
            <source>%1 %2, package %3, on %4, %5, Lateglow %6.</source>
            <translation>%1 %2, 패키지 %3, %4에서 실행, %5, Lateglow %6.</translation>
        </message>
        <message>
            <source>The input gate was overridden.</source>
            <translation>입력 검사를 무시하고 진행했습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ImagePane</name>
        <message>
            <source>RV insertion</source>
            <translation>우심실 부착점</translation>
        </message>
    </context>
    <context>
        <name>lateglow::JobList</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>stopping…</source>
            <translation>중지 중…</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>waits, number %1</source>
            <translation>대기 중, %1번째</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>더 먼저</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>더 나중</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LanguagePage</name>
        <message>
            <source>The desktop's</source>
            <translation>데스크톱 설정</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>언어</translation>
        </message>
        <message>
            <source>mm</source>
            <translation>mm</translation>
        </message>
        <message>
            <source>cm</source>
            <translation>cm</translation>
        </message>
        <message>
            <source>Lengths</source>
            <translation>길이</translation>
        </message>
        <message>
            <source>Of distances and areas that are drawn. Volumes are in mL, masses in g.</source>
            <translation>그린 거리와 면적의 단위. 용적은 mL, 질량은 g으로 표시합니다.</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>숫자</translation>
        </message>
        <message>
            <source>The decimal sign is that of the language.</source>
            <translation>소수점 기호는 언어를 따릅니다.</translation>
        </message>
        <message>
            <source>Of the window and of reports. DICOM objects and tables stay in English.</source>
            <translation>창과 판독문의 언어. DICOM 객체와 표는 영어로 유지됩니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LaterPage</name>
        <message>
            <source>Today</source>
            <translation>현재</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayersCard</name>
        <message>
            <source>Overlay</source>
            <translation>중첩</translation>
        </message>
        <message>
            <source>Outlines</source>
            <translation>윤곽</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>레이어</translation>
        </message>
        <message>
            <source>Show or hide all classes</source>
            <translation>모든 분류 표시 또는 숨기기</translation>
        </message>
        <message>
            <source>Show or hide: %1</source>
            <translation>표시 또는 숨기기: %1</translation>
        </message>
        <message>
            <source>Opacity: %1</source>
            <translation>불투명도: %1</translation>
        </message>
        <message>
            <source>%1 is locked: no tool changes it</source>
            <translation>%1 잠김: 어떤 도구로도 바뀌지 않음</translation>
        </message>
        <message>
            <source>Lock %1 against every tool</source>
            <translation>%1을(를) 모든 도구로부터 잠그기</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayoutMenu</name>
        <message>
            <source>One pane</source>
            <translation>창 하나</translation>
        </message>
        <message>
            <source>%1 × %2 panes</source>
            <translation>%1 × %2 창</translation>
        </message>
        <message>
            <source>Save this layout…</source>
            <translation>이 배치 저장…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>%1을(를) 읽을 수 없음</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>배치</translation>
        </message>
        <message>
            <source>The layouts could not be changed.</source>
            <translation>레이아웃을 변경할 수 없었습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LightBox</name>
        <message>
            <source>Slices of the image</source>
            <translation>영상의 절편</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MainWindow</name>
        <message>
            <source>Train</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Retraining on a site's own data from this window is not part of this version.</source>
            <translation>이 창에서 기관 자체 데이터로 재학습하는 기능은 이 버전에 포함되지 않습니다.</translation>
        </message>
        <message>
            <source>Training runs on the command line: lateglow-cli train --config FILE.json; the configurations that made the shipped models come with the program.</source>
            <translation>학습은 명령줄에서 합니다: lateglow-cli train --config FILE.json. 제공되는 모델을 만든 설정이 프로그램에 들어 있습니다.</translation>
        </message>
        <message>
            <source>Packages are installed and verified with lateglow-cli models, measured on cases with truth with lateglow-cli evaluate.</source>
            <translation>패키지는 lateglow-cli models로 설치하고 검증하며, 정답이 있는 증례에서 lateglow-cli evaluate로 평가합니다.</translation>
        </message>
        <message>
            <source>What a model was trained on and what it cannot claim is on its card, beside Run in Read.</source>
            <translation>모델의 학습 자료와 주장할 수 없는 사항은 판독의 실행 옆에 있는 모델 카드에 있습니다.</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>판독으로 이동</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
        <message numerus="yes">
            <source>Report exported, %n page(s)</source>
            <translation>
                <numerusform>판독문을 내보냄, %n쪽</numerusform>
            </translation>
        </message>
        <message>
            <source>The demonstration studies were not found.</source>
            <translation>시연용 검사를 찾을 수 없습니다.</translation>
        </message>
        <message>
            <source>Install the folder resources/demo beside the program.</source>
            <translation>resources/demo 폴더를 프로그램 옆에 설치하십시오.</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly. What was open is back.</source>
            <translation>Lateglow가 예기치 않게 종료되었습니다. 열려 있던 내용을 복원했습니다.</translation>
        </message>
        <message>
            <source>Results, corrections, findings and drawings were kept.</source>
            <translation>결과, 수정, 소견, 그린 항목이 보존되었습니다.</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly while it opened the last studies.</source>
            <translation>마지막 검사를 여는 동안 Lateglow가 예기치 않게 종료되었습니다.</translation>
        </message>
        <message>
            <source>They are not opened by themselves again; find them under Recently opened.</source>
            <translation>자동으로 다시 열지 않습니다. 최근에 연 검사에서 찾을 수 있습니다.</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>종료</translation>
        </message>
        <message>
            <source>Files are being imported into the study store.</source>
            <translation>파일을 검사 저장소로 가져오고 있습니다.</translation>
        </message>
        <message>
            <source>Quitting now stops the import; nothing of it is kept.</source>
            <translation>지금 종료하면 가져오기가 중지되고 아무것도 남지 않습니다.</translation>
        </message>
        <message>
            <source>Stop the import and quit</source>
            <translation>가져오기를 중지하고 종료</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>계속</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>증례</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>코호트</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>눈가림 판독</translation>
        </message>
        <message>
            <source>The study cannot be opened.</source>
            <translation>검사를 열 수 없습니다.</translation>
        </message>
        <message>
            <source>What is kept between sessions cannot be read or written.</source>
            <translation>세션 사이에 보관되는 내용을 읽거나 쓸 수 없습니다.</translation>
        </message>
        <message>
            <source>The audit log is not written: %1</source>
            <translation>감사 기록을 쓰지 못합니다: %1</translation>
        </message>
        <message>
            <source>Writing the bundle…</source>
            <translation>묶음 쓰는 중…</translation>
        </message>
        <message>
            <source>Bundle written</source>
            <translation>묶음을 썼습니다</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MaskEditing</name>
        <message>
            <source>Painted</source>
            <translation>칠함</translation>
        </message>
        <message>
            <source>Erased</source>
            <translation>지움</translation>
        </message>
        <message>
            <source>Contour drawn</source>
            <translation>윤곽 그림</translation>
        </message>
        <message>
            <source>Endocardium nudged</source>
            <translation>심내막 밀기</translation>
        </message>
        <message>
            <source>Epicardium nudged</source>
            <translation>심외막 밀기</translation>
        </message>
        <message numerus="yes">
            <source>Filled %n slice(s)</source>
            <translation>
                <numerusform>절편 %n개 채움</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied slice %1</source>
            <translation>절편 %1 복사됨</translation>
        </message>
        <message>
            <source>Slice cleared</source>
            <translation>절편 비움</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s)</source>
            <translation>
                <numerusform>복셀 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>측정</translation>
        </message>
        <message>
            <source>Copied to phase %1</source>
            <translation>위상 %1(으)로 복사됨</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>위상 %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MeasurementsCard</name>
        <message>
            <source>Copy the figures as a table</source>
            <translation>수치를 표로 복사</translation>
        </message>
        <message>
            <source>Figures appear here once the model has run.</source>
            <translation>모델을 실행하면 수치가 여기에 표시됩니다.</translation>
        </message>
        <message>
            <source>Place RV insertion</source>
            <translation>우심실 부착점 지정</translation>
        </message>
        <message>
            <source>Against the reference</source>
            <translation>참조와 비교</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>측정값</translation>
        </message>
        <message>
            <source>LV function</source>
            <translation>좌심실 기능</translation>
        </message>
        <message>
            <source>Disc summation over the outlines of all phases.</source>
            <translation>모든 위상 윤곽의 원판 합산법.</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>판독문 열기</translation>
        </message>
        <message>
            <source>Click the anterior RV insertion in an image; it sets where the segments begin.</source>
            <translation>영상에서 앞쪽 우심실 부착점을 클릭하십시오. 분절의 시작 위치가 됩니다.</translation>
        </message>
        <message>
            <source>Measuring the edited classes…</source>
            <translation>수정된 분류를 측정 중…</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>간단히</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>%n개 더</numerusform>
            </translation>
        </message>
        <message>
            <source>No left ventricle is outlined in two phases.</source>
            <translation>두 위상에서 윤곽이 그려진 좌심실이 없습니다.</translation>
        </message>
        <message>
            <source>Measuring the corrected outlines…</source>
            <translation>수정된 윤곽을 측정하는 중…</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>조직 분류를 측정할 수 없었습니다.</translation>
        </message>
        <message>
            <source>What limits these figures</source>
            <translation>이 수치의 제한점</translation>
        </message>
        <message numerus="yes">
            <source>Corrected by the reader in %n phase(s).</source>
            <translation>
                <numerusform>판독자가 %n개 위상에서 수정함.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ModelCardDialog</name>
        <message>
            <source>Model card</source>
            <translation>모델 카드</translation>
        </message>
        <message>
            <source>Package SHA-256 %1</source>
            <translation>패키지 SHA-256 %1</translation>
        </message>
        <message>
            <source>Demonstration model: its limits</source>
            <translation>시연용 모델: 한계</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MontageView</name>
        <message>
            <source>All slices and phases</source>
            <translation>모든 절편과 위상</translation>
        </message>
        <message>
            <source>A montage shows the slices and phases of a cine. Drag one here.</source>
            <translation>몽타주는 시네의 절편과 위상을 보여 줍니다. 시네를 여기로 끌어 오십시오.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MprViewports</name>
        <message>
            <source>Axial</source>
            <translation>축상면</translation>
        </message>
        <message>
            <source>Coronal</source>
            <translation>관상면</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>시상면</translation>
        </message>
        <message>
            <source>Maximum of %1 mm</source>
            <translation>%1 mm 최댓값</translation>
        </message>
        <message>
            <source>Mean of %1 mm</source>
            <translation>%1 mm 평균</translation>
        </message>
        <message>
            <source>%1, oblique %2°</source>
            <translation>%1, %2° 기울임</translation>
        </message>
        <message>
            <source>%1, oblique</source>
            <translation>%1, 기울임</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>볼륨</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>볼륨을 준비하고 있습니다.</translation>
        </message>
        <message>
            <source>Thick planes</source>
            <translation>두꺼운 단면</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>끔</translation>
        </message>
        <message>
            <source>%1 / %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>L %1  P %2  H %3 mm</source>
            <translation>L %1  P %2  H %3 mm</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>신호 %1</translation>
        </message>
        <message>
            <source>%1 × %2 mm</source>
            <translation>%1 × %2 mm</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>value, unit</comment>
            <translation>%1 %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::OpeningView</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>%1 읽는 중</translation>
        </message>
        <message numerus="yes">
            <source>%n series, the rest is being read</source>
            <translation>
                <numerusform>시리즈 %n개, 나머지를 읽는 중</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::OrbitViewport</name>
        <message>
            <source>The graphics driver was restarted and the picture is gone. Click to draw it again. If this happens often, start Lateglow with LIBGL_ALWAYS_SOFTWARE=1 or update the graphics driver.</source>
            <translation>그래픽 드라이버가 다시 시작되어 그림이 사라졌습니다. 클릭하면 다시 그립니다. 자주 발생하면 LIBGL_ALWAYS_SOFTWARE=1로 Lateglow를 시작하거나 그래픽 드라이버를 업데이트하십시오.</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>보기 초기화</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsNodesPage</name>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>C-GET</source>
            <translation>C-GET</translation>
        </message>
        <message>
            <source>C-MOVE</source>
            <translation>C-MOVE</translation>
        </message>
        <message>
            <source>Secure the connection (TLS)</source>
            <translation>연결 보안(TLS)</translation>
        </message>
        <message>
            <source>The certificate must name the host</source>
            <translation>인증서에 호스트 이름이 있어야 함</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>연결 시험</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>노드</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>이름</translation>
        </message>
        <message>
            <source>AE title</source>
            <translation>AE 타이틀</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>호스트</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>포트</translation>
        </message>
        <message>
            <source>Retrieve by</source>
            <translation>가져오는 방식</translation>
        </message>
        <message>
            <source>Name or IPv4 address</source>
            <translation>이름 또는 IPv4 주소</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>PEM 파일</translation>
        </message>
        <message>
            <source>Trusted authority</source>
            <translation>신뢰할 인증 기관</translation>
        </message>
        <message>
            <source>Own certificate</source>
            <translation>자체 인증서</translation>
        </message>
        <message>
            <source>Own private key</source>
            <translation>자체 개인 키</translation>
        </message>
        <message>
            <source>Own AE title</source>
            <translation>자체 AE 타이틀</translation>
        </message>
        <message>
            <source>Port for C-MOVE</source>
            <translation>C-MOVE 포트</translation>
        </message>
        <message>
            <source>Nodes that are asked by C-MOVE connect to this port</source>
            <translation>C-MOVE로 요청한 노드가 이 포트에 연결합니다</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>보관소</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>%1에 확인 중…</translation>
        </message>
        <message>
            <source>%1 answers.</source>
            <translation>%1이(가) 응답합니다.</translation>
        </message>
        <message>
            <source>It took %1 ms.</source>
            <translation>%1 ms 걸렸습니다.</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>저장되었습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsPresenter</name>
        <message>
            <source>The node could not send %1 of the objects.</source>
            <translation>노드가 객체 %1개를 보내지 못했습니다.</translation>
        </message>
        <message>
            <source>Not stored: %1. The first reason: %2</source>
            <translation>저장되지 않음: %1. 첫 번째 이유: %2</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>%1 시험</translation>
        </message>
        <message>
            <source>Query %1</source>
            <translation>%1 조회</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>시리즈</translation>
        </message>
        <message>
            <source>Retrieve %1</source>
            <translation>%1 가져오기</translation>
        </message>
        <message>
            <source>Send %1</source>
            <translation>%1 전송</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryDialog</name>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Retrieve</source>
            <translation>가져오기</translation>
        </message>
        <message>
            <source>Query PACS</source>
            <translation>PACS 조회</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>환자</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>모달리티</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>영상</translation>
        </message>
        <message>
            <source>Studies found</source>
            <translation>찾은 검사</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Fetch the selected studies or series into the study store</source>
            <translation>선택한 검사나 시리즈를 검사 저장소로 가져오기</translation>
        </message>
        <message>
            <source>%1 retrieved, %2 objects</source>
            <translation>%1 가져옴, 객체 %2개</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>No node is set up yet. Add the archive under Nodes…</source>
            <translation>아직 설정된 노드가 없습니다. 노드…에서 보관소를 추가하십시오.</translation>
        </message>
        <message>
            <source>Search to list the studies of the node.</source>
            <translation>검색하면 노드의 검사를 표시합니다.</translation>
        </message>
        <message>
            <source>Series are being listed…</source>
            <translation>시리즈를 나열하는 중…</translation>
        </message>
        <message>
            <source>The node has no study like that. Ask for less.</source>
            <translation>노드에 해당하는 검사가 없습니다. 조건을 줄이십시오.</translation>
        </message>
        <message>
            <source>Only the first %1 studies are listed.</source>
            <translation>처음 %1건의 검사만 표시됩니다.</translation>
        </message>
        <message>
            <source>Narrow the query to see the others.</source>
            <translation>나머지를 보려면 조회 범위를 좁히십시오.</translation>
        </message>
        <message>
            <source>Series %1</source>
            <translation>시리즈 %1</translation>
        </message>
        <message>
            <source>The node lists no series.</source>
            <translation>노드에 나열된 시리즈가 없습니다.</translation>
        </message>
        <message>
            <source>Asking the node…</source>
            <translation>노드에 확인 중…</translation>
        </message>
        <message>
            <source>%1, and %2 more</source>
            <translation>%1 외 %2건</translation>
        </message>
        <message>
            <source>Studies listed: %1</source>
            <translation>표시된 검사: %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryForm</name>
        <message>
            <source>From date</source>
            <translation>시작일</translation>
        </message>
        <message>
            <source>To date</source>
            <translation>종료일</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>검색</translation>
        </message>
        <message>
            <source>Any date</source>
            <translation>모든 날짜</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>현재</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>최근 7일</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>최근 30일</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>최근 12개월</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>기간 지정…</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>모두</translation>
        </message>
        <message>
            <source>Part of the name, or with * and ?</source>
            <translation>이름의 일부 또는 * 와 ? 사용</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>노드</translation>
        </message>
        <message>
            <source>Patient name</source>
            <translation>환자 이름</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>환자 ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>검사 날짜</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>모달리티</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>노드…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsSendDialog</name>
        <message>
            <source>Send</source>
            <translation>전송</translation>
        </message>
        <message>
            <source>Node to send to</source>
            <translation>보낼 노드</translation>
        </message>
        <message>
            <source>Send to a node</source>
            <translation>노드로 전송</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>노드…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsStudies</name>
        <message>
            <source>Query PACS…</source>
            <translation>PACS 조회…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>전송…</translation>
        </message>
        <message>
            <source>Search an archive and fetch studies from it</source>
            <translation>보관소를 검색하여 검사 가져오기</translation>
        </message>
        <message>
            <source>Send studies or exported objects to a node</source>
            <translation>검사나 내보낸 객체를 노드로 전송</translation>
        </message>
        <message>
            <source>Stop this transfer</source>
            <translation>이 전송 중지</translation>
        </message>
        <message>
            <source>Selected studies…</source>
            <translation>선택한 검사…</translation>
        </message>
        <message>
            <source>Exported objects…</source>
            <translation>내보낸 객체…</translation>
        </message>
        <message>
            <source>%1, %2 %. Stop</source>
            <translation>%1, %2 %. 중지</translation>
        </message>
        <message>
            <source>%1 sent, %2 objects</source>
            <translation>%1 전송됨, 객체 %2개</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>%1: cancelled.</source>
            <translation>%1: 취소됨.</translation>
        </message>
        <message>
            <source>%1 studies</source>
            <translation>검사 %1건</translation>
        </message>
        <message>
            <source>%1 from the study store, with all objects.</source>
            <translation>검사 저장소의 %1, 모든 객체 포함.</translation>
        </message>
        <message>
            <source>The DICOM objects in %1. Objects that Lateglow made are checked before.</source>
            <translation>%1의 DICOM 객체. Lateglow가 만든 객체는 먼저 검사합니다.</translation>
        </message>
        <message>
            <source>%1: not everything was retrieved.</source>
            <translation>%1: 일부를 가져오지 못했습니다.</translation>
        </message>
        <message>
            <source>%1: did not work.</source>
            <translation>%1: 실패했습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PairPane</name>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>획득한 영상이 아님. 연구용.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PaneDrag</name>
        <message>
            <source>Drag onto another pane to swap them</source>
            <translation>다른 창으로 끌면 서로 바뀝니다</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PhaseSlider</name>
        <message>
            <source>Cardiac phase</source>
            <translation>심장 위상</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>ED</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>ES</translation>
        </message>
        <message>
            <source>Drag the mark to another phase</source>
            <translation>표시를 다른 위상으로 끌기</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PlotView</name>
        <message>
            <source>Whole plot (R)</source>
            <translation>전체 그래프 (R)</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePane</name>
        <message>
            <source>L–R</source>
            <translation>좌–우</translation>
        </message>
        <message>
            <source>A–P</source>
            <translation>전–후</translation>
        </message>
        <message>
            <source>F–H</source>
            <translation>발–머리</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>오른쪽에서 왼쪽</translation>
        </message>
        <message>
            <source>Front to back</source>
            <translation>앞에서 뒤</translation>
        </message>
        <message>
            <source>Foot to head</source>
            <translation>발에서 머리</translation>
        </message>
        <message>
            <source>mm towards the left</source>
            <translation>왼쪽 방향 mm</translation>
        </message>
        <message>
            <source>mm towards the back</source>
            <translation>뒤쪽 방향 mm</translation>
        </message>
        <message>
            <source>mm towards the head</source>
            <translation>머리 방향 mm</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>신호</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePlot</name>
        <message>
            <source>mm along the line</source>
            <translation>선을 따라 mm</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfileView</name>
        <message>
            <source>Profile through the crosshair</source>
            <translation>십자선을 지나는 프로파일</translation>
        </message>
        <message>
            <source>%1 mm: %2 %3</source>
            <translation>%1 mm: %2 %3</translation>
        </message>
        <message>
            <source>A profile shows the values of a volume through the crosshair.</source>
            <translation>프로파일은 십자선을 지나는 볼륨의 값을 보여 줍니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadPage</name>
        <message>
            <source>Open a study to read it.</source>
            <translation>판독할 검사를 여십시오.</translation>
        </message>
        <message>
            <source>DICOM folder or file, or NIfTI; or drop it here.</source>
            <translation>DICOM 폴더나 파일 또는 NIfTI. 여기에 놓아도 됩니다.</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>검사 열기…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>시연용 증례 열기</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>메모 내용</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadViewports</name>
        <message>
            <source>Click the anterior RV insertion: where the front wall of the right ventricle meets the left. Esc leaves it.</source>
            <translation>앞쪽 우심실 부착점, 즉 우심실 앞벽이 좌심실과 만나는 곳을 클릭하십시오. Esc로 나갑니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RecentStudies</name>
        <message>
            <source>%1 × %2</source>
            <translation>%1 × %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RecentStudiesPanel</name>
        <message>
            <source>Recently opened studies</source>
            <translation>최근에 연 검사</translation>
        </message>
        <message>
            <source>Nothing to show: studies that you open are listed here.</source>
            <translation>표시할 내용이 없습니다. 검사를 열면 여기에 표시됩니다.</translation>
        </message>
        <message>
            <source>%1 was taken off the list. The files are untouched.</source>
            <translation>%1을(를) 목록에서 제거했습니다. 파일은 그대로입니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegionHistogram</name>
        <message>
            <source>Copy figures, table and picture</source>
            <translation>수치, 표, 그림 복사</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>히스토그램</translation>
        </message>
        <message>
            <source>Synthetic signal</source>
            <translation>합성 신호</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>신호</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>합성 LGE</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>절편 %1</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>위상 %1</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>픽셀</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>평균</translation>
        </message>
        <message>
            <source>dashed line</source>
            <translation>점선</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>중앙값</translation>
        </message>
        <message>
            <source>Lowest to highest</source>
            <translation>최저~최고</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1~%2</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>면적</translation>
        </message>
        <message numerus="yes">
            <source>%n pixel(s)</source>
            <translation>
                <numerusform>픽셀 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>from</source>
            <translation>부터</translation>
        </message>
        <message>
            <source>below</source>
            <translation>미만</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegistrationBar</name>
        <message>
            <source>Before</source>
            <translation>이전</translation>
        </message>
        <message>
            <source>After</source>
            <translation>이후</translation>
        </message>
        <message>
            <source>Registering: stopping…</source>
            <translation>정합: 중지 중…</translation>
        </message>
        <message>
            <source>Registering: %1</source>
            <translation>정합: %1</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>정합 중…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>rigid</source>
            <translation>강체</translation>
        </message>
        <message>
            <source>affine</source>
            <translation>아핀</translation>
        </message>
        <message>
            <source>B-spline</source>
            <translation>B-스플라인</translation>
        </message>
        <message>
            <source>Registered: %1, mutual information %2 → %3 nats, mean displacement %4</source>
            <translation>정합됨: %1, 상호정보량 %2 → %3 nat, 평균 변위 %4</translation>
        </message>
        <message>
            <source>not better than before</source>
            <translation>이전보다 낫지 않음</translation>
        </message>
        <message>
            <source>Largest displacement %1. Resampled once, linearly; the original stays as it is.</source>
            <translation>최대 변위 %1. 한 번 선형 재표본화하며 원본은 그대로입니다.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Not registered: %1. %2</source>
            <translation>정합되지 않음: %1. %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportFiles</name>
        <message>
            <source>Writing the bundle</source>
            <translation>묶음 쓰는 중</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportPage</name>
        <message>
            <source>The report is made from a synthesized and measured case.</source>
            <translation>판독문은 합성하고 측정한 증례로 작성됩니다.</translation>
        </message>
        <message>
            <source>Open a study in Read and run the model.</source>
            <translation>판독에서 검사를 열고 모델을 실행하십시오.</translation>
        </message>
        <message>
            <source>Export PDF…</source>
            <translation>PDF 내보내기…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>내보내기…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>전송…</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>판독으로 이동</translation>
        </message>
        <message>
            <source>DICOM objects, pictures and tables</source>
            <translation>DICOM 객체, 그림, 표</translation>
        </message>
        <message>
            <source>Send report, synthetic images, classes and measurements to a node</source>
            <translation>판독문, 합성 영상, 분류, 측정값을 노드로 전송</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>소견</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>판독문</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>작게</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>크게</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>너비에 맞춤</translation>
        </message>
        <message>
            <source>What you see. It is printed on the first page.</source>
            <translation>보이는 소견을 적으십시오. 첫 쪽에 인쇄됩니다.</translation>
        </message>
        <message>
            <source>Pictures and figures in the report come from a synthetic image and say so on every page.</source>
            <translation>판독문의 그림과 수치는 합성 영상에서 나온 것이며 모든 쪽에 그 사실이 표시됩니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) sent</source>
            <translation>
                <numerusform>객체 %n개 전송됨</numerusform>
            </translation>
        </message>
        <message>
            <source>Report of %1</source>
            <translation>%1의 판독문</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements.</source>
            <translation>%1: 판독문, 합성 영상, 분류, 측정값.</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements. It is not approved; the objects say so.</source>
            <translation>%1: 판독문, 합성 영상, 분류, 측정값. 승인되지 않았으며 객체에 그렇게 표시됩니다.</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>전송 중…</translation>
        </message>
        <message>
            <source>writing…</source>
            <translation>작성 중…</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n쪽</numerusform>
            </translation>
        </message>
        <message>
            <source>Bundle…</source>
            <translation>묶음…</translation>
        </message>
        <message>
            <source>One file to reproduce the figures: images without the patient's identity, model, parameters, results</source>
            <translation>수치를 재현하는 파일 하나: 환자 신원이 없는 영상, 모델, 매개변수, 결과</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>적응증</translation>
        </message>
        <message>
            <source>Why the patient was examined</source>
            <translation>검사 사유</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportTemplatePage</name>
        <message>
            <source>Result</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>주의하여 판독</translation>
        </message>
        <message>
            <source>Indication and findings</source>
            <translation>적응증과 소견</translation>
        </message>
        <message>
            <source>Bull's-eye and measurements</source>
            <translation>황소눈 도표와 측정</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>핵심 영상</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>모델과 그 한계</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>보고 항목별 소견</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>기법</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>참조와의 비교</translation>
        </message>
        <message>
            <source>Table of AHA segments</source>
            <translation>AHA 분절 표</translation>
        </message>
        <message>
            <source>Table of slices</source>
            <translation>절편 표</translation>
        </message>
        <message>
            <source>All slices as pictures</source>
            <translation>모든 절편 그림</translation>
        </message>
        <message>
            <source>Input checks</source>
            <translation>입력 검사</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>생성 이력</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>서명</translation>
        </message>
        <message>
            <source>No report may be without it.</source>
            <translation>모든 판독문에 있어야 합니다.</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>선택…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>제거</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>위</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>아래</translation>
        </message>
        <message>
            <source>Reports are not written until it is mended; a change here replaces it.</source>
            <translation>고칠 때까지 판독문을 쓰지 않으며, 여기서 바꾸면 대체됩니다.</translation>
        </message>
        <message>
            <source>Example Hospital
Department of Cardiology</source>
            <translation>Example Hospital
심장내과</translation>
        </message>
        <message>
            <source>Letter head</source>
            <translation>머리글</translation>
        </message>
        <message>
            <source>Up to five lines; the first one is printed large.</source>
            <translation>최대 다섯 줄, 첫 줄은 크게 인쇄됩니다.</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>로고</translation>
        </message>
        <message>
            <source>PNG or JPEG, printed 12 mm high.</source>
            <translation>PNG 또는 JPEG, 12 mm 높이로 인쇄.</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>용지</translation>
        </message>
        <message>
            <source>Of every report written from now on.</source>
            <translation>이제부터 쓰는 모든 판독문의 용지.</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>What is printed, from top to bottom. Result, limits of the model, provenance and sign-off always are.</source>
            <translation>위에서 아래로 인쇄할 내용. 결과, 모델의 한계, 출처, 서명은 항상 인쇄됩니다.</translation>
        </message>
        <message>
            <source>Closing text</source>
            <translation>맺음말</translation>
        </message>
        <message>
            <source>Printed before the sign-off, in every report.</source>
            <translation>모든 판독문의 서명 앞에 인쇄됩니다.</translation>
        </message>
        <message>
            <source>Sections of the report</source>
            <translation>판독문 항목</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportText</name>
        <message>
            <source>anterior</source>
            <translation>전벽</translation>
        </message>
        <message>
            <source>inferior</source>
            <translation>하벽</translation>
        </message>
        <message>
            <source>septal</source>
            <translation>중격</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>측벽</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>자료 없음</translation>
        </message>
        <message>
            <source>Scar burden</source>
            <translation>반흔 부담</translation>
        </message>
        <message>
            <source>Transmurality</source>
            <translation>전층성</translation>
        </message>
        <message>
            <source>% of the segment's myocardium</source>
            <translation>분절 심근의 %</translation>
        </message>
        <message>
            <source>% of wall thickness, where there is scar</source>
            <translation>반흔이 있는 곳에서 벽 두께의 %</translation>
        </message>
        <message>
            <source>Wall thickness</source>
            <translation>벽 두께</translation>
        </message>
        <message>
            <source>mm at end-diastole, mean of the segment</source>
            <translation>이완기말 mm, 분절 평균</translation>
        </message>
        <message>
            <source>Wall thickening</source>
            <translation>벽 비후율</translation>
        </message>
        <message>
            <source>% of end-diastole, at end-systole</source>
            <translation>수축기말, 이완기말 대비 %</translation>
        </message>
        <message>
            <source>Patient not recorded</source>
            <translation>환자 정보 없음</translation>
        </message>
        <message>
            <source>Study %1</source>
            <translation>검사 %1</translation>
        </message>
        <message>
            <source>Patient ID %1</source>
            <translation>환자 ID %1</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>기록 없음</translation>
        </message>
        <message>
            <source>Scar report from synthetic late enhancement</source>
            <translation>합성 지연 조영증강에 근거한 반흔 판독문</translation>
        </message>
        <message>
            <source>SYNTHETIC CLASSES</source>
            <translation>합성 분류</translation>
        </message>
        <message>
            <source>Cine, phase %1 of %2. Outlines: of one phase. Research use only.</source>
            <translation>시네, 위상 %1 / %2. 윤곽: 한 위상. 연구용.</translation>
        </message>
        <message>
            <source>true LGE</source>
            <translation>실제 LGE</translation>
        </message>
        <message>
            <source>truth</source>
            <translation>정답</translation>
        </message>
        <message>
            <source>synthetic LGE</source>
            <translation>합성 LGE</translation>
        </message>
        <message>
            <source>model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>%1: %2 against %3</source>
            <translation>%1: %2 대 %3</translation>
        </message>
        <message>
            <source>r %1</source>
            <translation>r %1</translation>
        </message>
        <message>
            <source> [%1, %2]</source>
            <translation> [%1, %2]</translation>
        </message>
        <message>
            <source>, n %1</source>
            <translation>, n %1</translation>
        </message>
        <message>
            <source>%1: Bland-Altman</source>
            <translation>%1: Bland-Altman</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>편향</translation>
        </message>
        <message>
            <source>+1.96 SD</source>
            <translation>+1.96 SD</translation>
        </message>
        <message>
            <source>-1.96 SD</source>
            <translation>-1.96 SD</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>반흔 비율</translation>
        </message>
        <message>
            <source>Scar size</source>
            <translation>반흔 크기</translation>
        </message>
        <message>
            <source>%1: AUC %2</source>
            <translation>%1: AUC %2</translation>
        </message>
        <message>
            <source>Segments: receiver operating characteristic</source>
            <translation>분절: 수신자 조작 특성 곡선</translation>
        </message>
        <message>
            <source>1 - specificity</source>
            <translation>1 - 특이도</translation>
        </message>
        <message>
            <source>sensitivity</source>
            <translation>민감도</translation>
        </message>
        <message>
            <source>scar</source>
            <translation>반흔</translation>
        </message>
        <message>
            <source>transmural, above 50 %</source>
            <translation>전층, 50 % 초과</translation>
        </message>
        <message>
            <source>healthy</source>
            <translation>정상</translation>
        </message>
        <message>
            <source>myocardium</source>
            <translation>심근</translation>
        </message>
        <message>
            <source>blood pool</source>
            <translation>혈액 풀</translation>
        </message>
        <message>
            <source>n %1</source>
            <translation>n %1</translation>
        </message>
        <message>
            <source>Dice by class, one point a case</source>
            <translation>분류별 Dice, 증례당 한 점</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Evaluation of %1 %2</source>
            <translation>%1 %2 평가</translation>
        </message>
        <message>
            <source>Package %1</source>
            <translation>패키지 %1</translation>
        </message>
        <message>
            <source>Evaluation of %1</source>
            <translation>%1 평가</translation>
        </message>
        <message>
            <source>%1 %2 on %3 cases (%4), in the form of %5.</source>
            <translation>%1 %2, 증례 %3건(%4), %5 형식.</translation>
        </message>
        <message>
            <source>The paper's figures are of patients; figures of this program stand in columns with the name of their cohort. Figures on phantoms say nothing about patients.</source>
            <translation>논문의 수치는 환자에서 얻은 것이며, 이 프로그램의 수치는 해당 코호트 이름의 열에 있습니다. 팬텀의 수치는 환자에 대해 아무것도 말하지 않습니다.</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>mean (SD)</source>
            <translation>평균(SD)</translation>
        </message>
        <message>
            <source>95 % CI</source>
            <translation>95 % CI</translation>
        </message>
        <message>
            <source>n</source>
            <translation>n</translation>
        </message>
        <message>
            <source>%1 folds</source>
            <translation>%1겹</translation>
        </message>
        <message>
            <source>paper (patients)</source>
            <translation>논문(환자)</translation>
        </message>
        <message>
            <source>%1, continued</source>
            <translation>%1, 계속</translation>
        </message>
        <message>
            <source>Plots</source>
            <translation>도표</translation>
        </message>
        <message>
            <source>one point a case; dashed: identity or limits of agreement; blue: regression, bias</source>
            <translation>증례당 한 점, 점선: 항등선 또는 일치 한계, 파란색: 회귀, 편향</translation>
        </message>
        <message>
            <source>Packages on the same cases</source>
            <translation>같은 증례에서의 패키지</translation>
        </message>
        <message>
            <source>%1; difference to %2 [95 % CI, paired]</source>
            <translation>%1, %2와의 차이 [95 % CI, 대응]</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>패키지</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>차이</translation>
        </message>
        <message>
            <source>The paper's own variants</source>
            <translation>논문 자체의 변형</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>변형</translation>
        </message>
        <message>
            <source>Coverage of the intervals</source>
            <translation>구간 포함률</translation>
        </message>
        <message>
            <source>calibrated on %1</source>
            <translation>%1(으)로 보정</translation>
        </message>
        <message>
            <source>uncalibrated: 1.96 SD over the members</source>
            <translation>보정되지 않음: 구성원 간 1.96 SD</translation>
        </message>
        <message>
            <source>Nominal</source>
            <translation>명목값</translation>
        </message>
        <message>
            <source>Scar ratio, truth inside</source>
            <translation>반흔 비율, 정답 포함</translation>
        </message>
        <message>
            <source>Scar size, truth inside</source>
            <translation>반흔 크기, 정답 포함</translation>
        </message>
        <message>
            <source>How it is counted</source>
            <translation>계산 방법</translation>
        </message>
        <message>
            <source>page %1 of %2</source>
            <translation>%2쪽 중 %1쪽</translation>
        </message>
        <message>
            <source>FROM SYNTHETIC LGE</source>
            <translation>합성 LGE 기반</translation>
        </message>
        <message>
            <source>Research use only.</source>
            <translation>연구용.</translation>
        </message>
        <message>
            <source>not covered</source>
            <translation>포함되지 않음</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message>
            <source> (demonstration package)</source>
            <translation> (시연용 패키지)</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Package SHA-256</source>
            <translation>패키지 SHA-256</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>장치</translation>
        </message>
        <message>
            <source>Made (UTC)</source>
            <translation>생성 시각(UTC)</translation>
        </message>
        <message>
            <source>Software</source>
            <translation>소프트웨어</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>매개변수</translation>
        </message>
        <message>
            <source>Source series UID</source>
            <translation>원본 시리즈 UID</translation>
        </message>
        <message>
            <source>Source instances</source>
            <translation>원본 인스턴스</translation>
        </message>
        <message>
            <source>Input gate</source>
            <translation>입력 검사</translation>
        </message>
        <message>
            <source>overridden by the user</source>
            <translation>사용자가 무시함</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>적합</translation>
        </message>
        <message>
            <source>note</source>
            <translation>참고</translation>
        </message>
        <message>
            <source>refuses</source>
            <translation>거부</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>경고</translation>
        </message>
        <message>
            <source>blocks measuring</source>
            <translation>측정 불가</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>판정</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>검사 항목</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>확인된 내용</translation>
        </message>
        <message>
            <source>measurement</source>
            <translation>측정</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>모델과 그 한계</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on computed phantoms, not on patients.</source>
            <translation>시연용 패키지입니다. 환자가 아니라 계산된 팬텀으로 학습했습니다.</translation>
        </message>
        <message>
            <source>On real patients neither images nor outlines have been validated: no sensitivity, specificity or accuracy can be claimed.</source>
            <translation>실제 환자에서는 영상도 윤곽도 검증되지 않았습니다. 민감도, 특이도, 정확도를 주장할 수 없습니다.</translation>
        </message>
        <message>
            <source>Scar shown here may be absent, and scar that is present may not be shown. No outline does not rule out scar.</source>
            <translation>여기 표시된 반흔이 없을 수 있고, 있는 반흔이 표시되지 않을 수 있습니다. 윤곽이 없다고 반흔을 배제할 수 없습니다.</translation>
        </message>
        <message>
            <source>Synthetic images are not a scan with contrast agent and must not guide diagnosis or treatment.</source>
            <translation>합성 영상은 조영제를 사용한 검사가 아니며 진단이나 치료의 근거로 삼아서는 안 됩니다.</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>번호</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>분절</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>관류 영역</translation>
        </message>
        <message>
            <source>variable</source>
            <translation>가변</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>심근</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>반흔 부담</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>반흔</translation>
        </message>
        <message>
            <source>mean, %</source>
            <translation>평균, %</translation>
        </message>
        <message>
            <source>Maximum</source>
            <translation>최대</translation>
        </message>
        <message>
            <source>Chords</source>
            <translation>현</translation>
        </message>
        <message>
            <source>with scar, %</source>
            <translation>반흔 포함, %</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>분류</translation>
        </message>
        <message>
            <source>AHA segments</source>
            <translation>AHA 분절</translation>
        </message>
        <message>
            <source>bold: transmural, mean above 50 % of the wall</source>
            <translation>굵게: 전층, 평균이 벽의 50 % 초과</translation>
        </message>
        <message>
            <source>Anterior RV insertion: %1, LPS (%2, %3, %4) mm. Apex: %5. Transmurality: radial chords, mean over those that meet scar. Areas are sums over slices.</source>
            <translation>앞쪽 우심실 부착점: %1, LPS (%2, %3, %4) mm. 심첨부: %5. 전층성: 방사형 현 중 반흔과 만나는 현의 평균. 면적은 절편의 합입니다.</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>절편</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>수준</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>위치</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>혈액 풀</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation> (가정)</translation>
        </message>
        <message>
            <source>Slices</source>
            <translation>절편</translation>
        </message>
        <message>
            <source>position along the slice normal from the first slice</source>
            <translation>첫 절편부터 절편 법선을 따른 위치</translation>
        </message>
        <message>
            <source>Input checks and warnings</source>
            <translation>입력 검사와 경고</translation>
        </message>
        <message>
            <source>The input gate refused this series and was overridden by the user. The results below it are unsupported.</source>
            <translation>입력 검사가 이 시리즈를 거부했으나 사용자가 무시했습니다. 아래 결과는 뒷받침되지 않습니다.</translation>
        </message>
        <message>
            <source>Nothing to report.</source>
            <translation>보고할 사항 없음.</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>지표</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>값</translation>
        </message>
        <message>
            <source>Reference and method</source>
            <translation>참조와 방법</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>판독문</translation>
        </message>
        <message>
            <source>Derived layers</source>
            <translation>파생 레이어</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>생성 이력</translation>
        </message>
        <message>
            <source>Scar, g</source>
            <translation>반흔, g</translation>
        </message>
        <message>
            <source>Ratio, %</source>
            <translation>비율, %</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>모델 윤곽</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>모델 윤곽, 판독자가 수정함</translation>
        </message>
        <message>
            <source>Scar by %1. Volume: areas × slice distance. A segment has scar from %2 % and %3 voxels on.</source>
            <translation>반흔 기준: %1. 용적: 면적 × 절편 간격. 분절은 %2 %와 복셀 %3개부터 반흔이 있는 것으로 봅니다.</translation>
        </message>
        <message>
            <source>Slice %1</source>
            <translation>절편 %1</translation>
        </message>
        <message>
            <source>scar %1 cm²</source>
            <translation>반흔 %1 cm²</translation>
        </message>
        <message>
            <source>healthy myocardium</source>
            <translation>정상 심근</translation>
        </message>
        <message>
            <source>synthesized inside the frame; outside: cine, dimmed</source>
            <translation>틀 안은 합성, 밖은 어둡게 한 시네</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>핵심 영상</translation>
        </message>
        <message>
            <source>left: cine, end-diastole · right: synthetic LGE with outlines</source>
            <translation>왼쪽: 시네, 이완기말 · 오른쪽: 윤곽이 있는 합성 LGE</translation>
        </message>
        <message>
            <source>All slices with myocardium</source>
            <translation>심근이 있는 모든 절편</translation>
        </message>
        <message>
            <source>%1 y</source>
            <translation>%1세</translation>
        </message>
        <message>
            <source>at %1 g/mL</source>
            <translation>%1 g/mL 기준</translation>
        </message>
        <message>
            <source>Scar mass</source>
            <translation>반흔 질량</translation>
        </message>
        <message>
            <source>scar / (healthy + scar)</source>
            <translation>반흔 / (정상 + 반흔)</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>/ %1</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>전층 분절</translation>
        </message>
        <message>
            <source>mean above 50 % of the wall</source>
            <translation>평균이 벽의 50 % 초과</translation>
        </message>
        <message>
            <source>LV myocardium</source>
            <translation>좌심실 심근</translation>
        </message>
        <message>
            <source>healthy + scar</source>
            <translation>정상 + 반흔</translation>
        </message>
        <message>
            <source>The input gate refused this series; the user overrode it.</source>
            <translation>입력 검사가 이 시리즈를 거부했으나 사용자가 무시했습니다.</translation>
        </message>
        <message>
            <source>The members of the model disagree about this heart (agreement %1, expected at least %2): its outlines may be wrong.</source>
            <translation>이 심장에 대해 모델 구성원의 의견이 다릅니다(일치도 %1, 기대 최소 %2). 윤곽이 틀릴 수 있습니다.</translation>
        </message>
        <message>
            <source>Approved electronically</source>
            <translation>전자 승인됨</translation>
        </message>
        <message>
            <source>Written %1 · approved</source>
            <translation>작성 %1 · 승인됨</translation>
        </message>
        <message>
            <source>Written %1 · draft, not signed</source>
            <translation>작성 %1 · 초안, 서명 없음</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>합성</translation>
        </message>
        <message>
            <source>The late-enhancement images here were computed from cine MR, not acquired. Research use only.</source>
            <translation>여기의 지연 조영증강 영상은 시네 MR에서 계산한 것으로 획득한 영상이 아닙니다. 연구용.</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>환자</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>환자 ID</translation>
        </message>
        <message>
            <source>Born, age, sex</source>
            <translation>생년월일, 나이, 성별</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>검사 날짜</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>Accession</source>
            <translation>접수 번호</translation>
        </message>
        <message>
            <source>Source series</source>
            <translation>원본 시리즈</translation>
        </message>
        <message>
            <source>Slices × phases · voxel</source>
            <translation>절편 × 위상 · 복셀</translation>
        </message>
        <message>
            <source>Slices · voxel</source>
            <translation>절편 · 복셀</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>결과</translation>
        </message>
        <message>
            <source>%1 more under "Input checks and warnings".</source>
            <translation>"입력 검사와 경고"에 %1건 더 있음.</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>주의하여 판독</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>적응증</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>소견</translation>
        </message>
        <message>
            <source>No reader has entered findings.</source>
            <translation>판독자가 입력한 소견이 없습니다.</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>서명</translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers contours, measurements and findings of this report.</source>
            <translation>Lateglow에서 승인됨, 공인 서명 아님. 승인은 이 판독문의 윤곽, 측정값, 소견에 적용됩니다.</translation>
        </message>
        <message>
            <source>Draft, not signed. Measurements stand for themselves only after a reader has checked the contours.</source>
            <translation>초안, 서명 없음. 측정값은 판독자가 윤곽을 확인한 후에만 유효합니다.</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>판독자</translation>
        </message>
        <message>
            <source>Read by (name in capitals)</source>
            <translation>판독자(정자 이름)</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>날짜</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>서명</translation>
        </message>
        <message>
            <source>No left ventricular myocardium was found, so nothing was measured.</source>
            <translation>좌심실 심근을 찾지 못해 측정하지 않았습니다.</translation>
        </message>
        <message>
            <source>The model outlined no scar. Slices with myocardium: %1. Segments covered: %2 of %3.</source>
            <translation>모델이 반흔 윤곽을 그리지 않았습니다. 심근이 있는 절편: %1. 포함된 분절: %2 / %3.</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of %2 segments: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>모델이 %2개 분절 중 %1개에서 반흔 윤곽을 그렸습니다: %3 g, 좌심실 심근의 %4 %.</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of the %2 segments that the stack covers: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>모델이 스택에 포함된 %2개 분절 중 %1개에서 반흔 윤곽을 그렸습니다: %3 g, 좌심실 심근의 %4 %.</translation>
        </message>
        <message>
            <source>No segment is transmural.</source>
            <translation>전층 분절 없음.</translation>
        </message>
        <message>
            <source>Transmural: %1.</source>
            <translation>전층: %1.</translation>
        </message>
        <message>
            <source>basal</source>
            <translation>기저부</translation>
        </message>
        <message>
            <source>mid</source>
            <translation>중간부</translation>
        </message>
        <message>
            <source>apical</source>
            <translation>심첨부</translation>
        </message>
        <message>
            <source>basal anterior</source>
            <translation>기저부 전벽</translation>
        </message>
        <message>
            <source>basal anteroseptal</source>
            <translation>기저부 전중격</translation>
        </message>
        <message>
            <source>basal inferoseptal</source>
            <translation>기저부 하중격</translation>
        </message>
        <message>
            <source>basal inferior</source>
            <translation>기저부 하벽</translation>
        </message>
        <message>
            <source>basal inferolateral</source>
            <translation>기저부 하측벽</translation>
        </message>
        <message>
            <source>basal anterolateral</source>
            <translation>기저부 전측벽</translation>
        </message>
        <message>
            <source>mid anterior</source>
            <translation>중간부 전벽</translation>
        </message>
        <message>
            <source>mid anteroseptal</source>
            <translation>중간부 전중격</translation>
        </message>
        <message>
            <source>mid inferoseptal</source>
            <translation>중간부 하중격</translation>
        </message>
        <message>
            <source>mid inferior</source>
            <translation>중간부 하벽</translation>
        </message>
        <message>
            <source>mid inferolateral</source>
            <translation>중간부 하측벽</translation>
        </message>
        <message>
            <source>mid anterolateral</source>
            <translation>중간부 전측벽</translation>
        </message>
        <message>
            <source>apical anterior</source>
            <translation>심첨부 전벽</translation>
        </message>
        <message>
            <source>apical septal</source>
            <translation>심첨부 중격</translation>
        </message>
        <message>
            <source>apical inferior</source>
            <translation>심첨부 하벽</translation>
        </message>
        <message>
            <source>apical lateral</source>
            <translation>심첨부 측벽</translation>
        </message>
        <message>
            <source>apical cap</source>
            <translation>심첨 끝</translation>
        </message>
        <message>
            <source>landmark placed by a reader</source>
            <translation>판독자가 지정한 지표점</translation>
        </message>
        <message>
            <source>detected in the images</source>
            <translation>영상에서 검출</translation>
        </message>
        <message>
            <source>estimated from orientation</source>
            <translation>방향에서 추정</translation>
        </message>
        <message>
            <source>told by the user</source>
            <translation>사용자가 지정</translation>
        </message>
        <message>
            <source>end with the smaller cavity</source>
            <translation>심강이 더 작은 끝</translation>
        </message>
        <message>
            <source>patient axes</source>
            <translation>환자 축</translation>
        </message>
        <message>
            <source>Synthetic images – not acquired. Research use only.</source>
            <translation>합성 영상 – 획득한 영상이 아님. 연구용.</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>합성 LGE</translation>
        </message>
        <message>
            <source>1 cm</source>
            <translation>1 cm</translation>
        </message>
        <message>
            <source>Cine, end-diastole</source>
            <translation>시네, 이완기말</translation>
        </message>
        <message>
            <source>Source image</source>
            <translation>원본 영상</translation>
        </message>
        <message>
            <source>phase %1 of %2</source>
            <translation>위상 %1 / %2</translation>
        </message>
        <message>
            <source>Slice %1 of %2</source>
            <translation>절편 %1 / %2</translation>
        </message>
        <message>
            <source>Scar %1</source>
            <translation>반흔 %1</translation>
        </message>
        <message>
            <source>demonstration</source>
            <translation>시연</translation>
        </message>
        <message>
            <source>nothing synthesized in this slice</source>
            <translation>이 절편은 합성되지 않음</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>패키지 %1</translation>
        </message>
        <message>
            <source>synthesized; outside: cine, dimmed</source>
            <translation>합성됨, 밖은 어둡게 한 시네</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>측정</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>단위</translation>
        </message>
        <message>
            <source>Scar volume</source>
            <translation>반흔 용적</translation>
        </message>
        <message>
            <source>Scar / myocardium</source>
            <translation>반흔 / 심근</translation>
        </message>
        <message>
            <source>Scar / healthy</source>
            <translation>반흔 / 정상</translation>
        </message>
        <message>
            <source>LV myocardial mass</source>
            <translation>좌심실 심근 질량</translation>
        </message>
        <message>
            <source>LV myocardial volume</source>
            <translation>좌심실 심근 용적</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>반흔이 있는 분절</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (95 % interval %2-%3 %, calibrated on %4); agreement %5.</source>
            <translation>불확실성: 반흔 비율 %1 %(95 % 구간 %2-%3 %, %4(으)로 보정), 일치도 %5.</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (uncalibrated range %2-%3 %: 1.96 SD of %4 members, less than the whole error); agreement %5.</source>
            <translation>불확실성: 반흔 비율 %1 %(보정되지 않은 범위 %2-%3 %: 구성원 %4개의 1.96 SD, 전체 오차보다 작음), 일치도 %5.</translation>
        </message>
        <message>
            <source>The agreement is below %1: read with care.</source>
            <translation>일치도가 %1보다 낮습니다. 주의하여 판독하십시오.</translation>
        </message>
        <message>
            <source>mean of both</source>
            <translation>두 값의 평균</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>기준</translation>
        </message>
        <message>
            <source>Myocardial mass</source>
            <translation>심근 질량</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>박출률</translation>
        </message>
        <message>
            <source>%1: model and reference</source>
            <translation>%1: 모델과 기준</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>참조와의 비교</translation>
        </message>
        <message>
            <source>synthetic image, model</source>
            <translation>합성 영상, 모델</translation>
        </message>
        <message>
            <source>Late enhancement</source>
            <translation>지연 조영증강</translation>
        </message>
        <message>
            <source>none outlined</source>
            <translation>윤곽 없음</translation>
        </message>
        <message>
            <source>outlined in segments %1</source>
            <translation>분절 %1에 윤곽</translation>
        </message>
        <message>
            <source>Transmural extent by segment</source>
            <translation>분절별 전층 범위</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>범위</translation>
        </message>
        <message>
            <source>%1 g, %2 % of the myocardium</source>
            <translation>%1 g, 심근의 %2 %</translation>
        </message>
        <message>
            <source>Territory (varies between people)</source>
            <translation>관상동맥 영역(개인차 있음)</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>판독자</translation>
        </message>
        <message>
            <source>not assessed by the software</source>
            <translation>소프트웨어가 평가하지 않음</translation>
        </message>
        <message>
            <source>Pattern of enhancement (ischaemic or not)</source>
            <translation>조영증강 양상(허혈성 여부)</translation>
        </message>
        <message>
            <source>Microvascular obstruction</source>
            <translation>미세혈관 폐쇄</translation>
        </message>
        <message>
            <source>cannot be seen without contrast agent</source>
            <translation>조영제 없이는 보이지 않음</translation>
        </message>
        <message>
            <source>LV volumes, function, wall motion</source>
            <translation>좌심실 용적, 기능, 벽 운동</translation>
        </message>
        <message>
            <source>RV, atria, valves, pericardium, great vessels</source>
            <translation>우심실, 심방, 판막, 심막, 대혈관</translation>
        </message>
        <message>
            <source>Findings outside the heart</source>
            <translation>심장 외 소견</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>항목</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>소견</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>출처</translation>
        </message>
        <message>
            <source>cine, model</source>
            <translation>시네, 모델</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>보고 항목별 소견</translation>
        </message>
        <message>
            <source>fields of the SCMR guideline for reports, 2022</source>
            <translation>SCMR 보고 지침 항목, 2022</translation>
        </message>
        <message>
            <source>segments %1</source>
            <translation>분절 %1</translation>
        </message>
        <message>
            <source>%1 slices, pixels %2 × %3 mm, slice distance %4 mm</source>
            <translation>절편 %1개, 픽셀 %2 × %3 mm, 절편 간격 %4 mm</translation>
        </message>
        <message>
            <source>%1 phases of the heart cycle</source>
            <translation>심장 주기 %1개 위상</translation>
        </message>
        <message>
            <source>acquired %1</source>
            <translation>촬영일 %1</translation>
        </message>
        <message>
            <source>Computed from the cine alone by %1 %2 (package %3) on %4. No image with contrast agent was used.</source>
            <translation>시네만으로 %1 %2(패키지 %3)가 %4에서 계산했습니다. 조영제 영상은 쓰지 않았습니다.</translation>
        </message>
        <message>
            <source>Contours of the model, edited by a reader.</source>
            <translation>판독자가 편집한 모델 윤곽.</translation>
        </message>
        <message>
            <source>Contours of the model, not edited.</source>
            <translation>편집하지 않은 모델 윤곽.</translation>
        </message>
        <message>
            <source>Volumes: areas × slice distance; mass at %1 g/mL. AHA segments: 16, from the anterior RV insertion (%2). Transmurality: radial chords, mean over those that meet scar.</source>
            <translation>용적: 면적 × 절편 간격, 질량은 %1 g/mL 기준. AHA 분절: 16개, 앞쪽 우심실 부착점(%2)부터. 전층성: 방사형 현, 반흔을 만나는 현의 평균.</translation>
        </message>
        <message>
            <source>Acquisition</source>
            <translation>촬영</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>기관</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>기법</translation>
        </message>
        <message>
            <source>Classes of all voxels</source>
            <translation>모든 복셀의 분류</translation>
        </message>
        <message>
            <source>LV volumes and function</source>
            <translation>좌심실 용적과 기능</translation>
        </message>
        <message>
            <source>EDV %1 mL, ESV %2 mL, SV %3 mL, EF %4 %</source>
            <translation>EDV %1 mL, ESV %2 mL, SV %3 mL, EF %4 %</translation>
        </message>
        <message>
            <source>cine, outlines of all phases</source>
            <translation>시네, 모든 위상의 윤곽</translation>
        </message>
        <message>
            <source>Wall motion</source>
            <translation>벽 운동</translation>
        </message>
        <message>
            <source>source as it is</source>
            <translation>원본 그대로</translation>
        </message>
        <message>
            <source>best line</source>
            <translation>최적 직선</translation>
        </message>
        <message>
            <source>%1, one point a case</source>
            <translation>%1, 증례당 한 점</translation>
        </message>
        <message>
            <source>PSNR</source>
            <translation>PSNR</translation>
        </message>
        <message>
            <source>PSNR (dB)</source>
            <translation>PSNR (dB)</translation>
        </message>
        <message>
            <source>SSIM</source>
            <translation>SSIM</translation>
        </message>
        <message>
            <source>MAE</source>
            <translation>MAE</translation>
        </message>
        <message>
            <source>MAE (HU)</source>
            <translation>MAE (HU)</translation>
        </message>
        <message>
            <source>Values of all voxels</source>
            <translation>모든 복셀의 값</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on few or computed cases.</source>
            <translation>시연용 패키지입니다. 소수이거나 계산된 증례로 학습되었습니다.</translation>
        </message>
        <message numerus="yes">
            <source>cine, outlines of all phases, corrected by the reader in %n phase(s)</source>
            <translation>
                <numerusform>시네, 모든 위상의 윤곽, 판독자가 %n개 위상에서 수정</numerusform>
            </translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers the findings of this report.</source>
            <translation>Lateglow에서 승인됨; 공인 서명이 아닙니다. 이 보고서의 소견에 한합니다.</translation>
        </message>
        <message>
            <source>Draft, not signed.</source>
            <translation>초안, 서명되지 않음.</translation>
        </message>
        <message>
            <source>Synthesis</source>
            <translation>합성</translation>
        </message>
        <message>
            <source>acquired</source>
            <translation>획득 영상</translation>
        </message>
        <message>
            <source>acquired, for comparison</source>
            <translation>획득 영상, 비교용</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>축상면</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>관상면</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>시상면</translation>
        </message>
        <message>
            <source>Report on a synthetic image</source>
            <translation>합성 영상 보고서</translation>
        </message>
        <message>
            <source>Synthetic %1 from %2</source>
            <translation>%2에서 합성한 %1</translation>
        </message>
        <message>
            <source>%1, computed by %2 %3. It was not acquired.</source>
            <translation>%1, %2 %3(으)로 계산됨. 획득된 영상이 아닙니다.</translation>
        </message>
        <message>
            <source>Brightness is in arbitrary units from 0 to 1000 and cannot be compared with that of a scanner.</source>
            <translation>밝기는 0에서 1000까지의 임의 단위이며 스캐너의 값과 비교할 수 없습니다.</translation>
        </message>
        <message>
            <source>Values are Hounsfield units as the model estimates them, from -1000 to 2000; they are no measurement of density.</source>
            <translation>값은 모델이 추정한 하운스필드 단위(-1000~2000)이며 밀도 측정값이 아닙니다.</translation>
        </message>
        <message>
            <source>Three planes through the middle</source>
            <translation>중심을 지나는 세 평면</translation>
        </message>
        <message>
            <source>left: acquired · amber frame: synthetic</source>
            <translation>왼쪽: 획득 · 호박색 테두리: 합성</translation>
        </message>
        <message>
            <source>Slices from below to above</source>
            <translation>아래에서 위로의 절편</translation>
        </message>
        <message>
            <source>Computed from %1 alone by %2 %3 (package %4) on %5.</source>
            <translation>%1만으로 %2 %3(패키지 %4)이(가) %5에서 계산함.</translation>
        </message>
        <message>
            <source>The image in the amber frame was computed, not acquired. Research use only.</source>
            <translation>호박색 테두리 안의 영상은 계산된 것이며 획득된 것이 아닙니다. 연구용으로만 사용하십시오.</translation>
        </message>
        <message>
            <source>T1 after contrast</source>
            <translation>조영 후 T1</translation>
        </message>
        <message>
            <source>cone-beam CT</source>
            <translation>콘빔 CT</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ResultKeeper</name>
        <message>
            <source>Keeping the result</source>
            <translation>결과 보존 중</translation>
        </message>
        <message>
            <source>Reading the kept result</source>
            <translation>보존된 결과 읽는 중</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RunCard</name>
        <message>
            <source>Model card</source>
            <translation>모델 카드</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>이유</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>실행</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Outline all phases</source>
            <translation>모든 위상 윤곽 작성</translation>
        </message>
        <message>
            <source>Wall and blood pool in every phase: volumes, ejection fraction, wall thickness and thickening</source>
            <translation>모든 위상의 벽과 혈액 풀: 용적, 박출률, 벽 두께와 비후율</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>숨기기</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>모델</translation>
        </message>
        <message>
            <source>Fits</source>
            <translation>적합성</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>장치</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>설치된 모델이 없습니다.</translation>
        </message>
        <message>
            <source>It shows how Lateglow works; it says nothing about a patient.</source>
            <translation>Lateglow의 작동 방식을 보여 줄 뿐이며 환자에 대해서는 아무것도 말하지 않습니다.</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>시연용 모델</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>확인 중…</translation>
        </message>
        <message>
            <source>could not be checked</source>
            <translation>확인할 수 없음</translation>
        </message>
        <message>
            <source>no</source>
            <translation>아니요</translation>
        </message>
        <message numerus="yes">
            <source>yes, %n note(s)</source>
            <translation>
                <numerusform>예, 참고 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>예</translation>
        </message>
        <message>
            <source>Run anyway, marked as forced</source>
            <translation>그래도 실행, 강제로 표시</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>중지 중…</translation>
        </message>
        <message>
            <source>Waiting for the job before it</source>
            <translation>앞 작업을 기다리는 중</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>다시 시도</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>자동</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>실행 중</translation>
        </message>
        <message>
            <source>Running · %1</source>
            <comment>step, in English</comment>
            <translation>실행 중 · %1</translation>
        </message>
        <message>
            <source>The phases could not be outlined.</source>
            <translation>위상들의 윤곽을 그릴 수 없었습니다.</translation>
        </message>
        <message>
            <source>The model could not be run.</source>
            <translation>모델을 실행할 수 없었습니다.</translation>
        </message>
        <message>
            <source>No installed model takes this series.</source>
            <translation>설치된 모델 중 이 시리즈를 받는 것이 없습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SaveLayoutDialog</name>
        <message>
            <source>Use it by itself for every series like this one</source>
            <translation>이와 같은 모든 시리즈에 자동으로 사용</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>저장</translation>
        </message>
        <message>
            <source>Save this layout</source>
            <translation>이 배치 저장</translation>
        </message>
        <message>
            <source>For example: Stress and rest</source>
            <translation>예: 부하와 안정</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>배치 이름</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Panes, their sizes and what they show; a layout of the same name is replaced.</source>
            <translation>창과 그 크기, 표시 내용. 같은 이름의 배치는 바뀝니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ScarViewport</name>
        <message>
            <source>1–25</source>
            <translation>1–25</translation>
        </message>
        <message>
            <source>26–50</source>
            <translation>26–50</translation>
        </message>
        <message>
            <source>51–75</source>
            <translation>51–75</translation>
        </message>
        <message>
            <source>76–100</source>
            <translation>76–100</translation>
        </message>
        <message>
            <source>Transmurality, %</source>
            <translation>전층성, %</translation>
        </message>
        <message>
            <source>Colour by transmurality</source>
            <translation>전층성에 따른 색상</translation>
        </message>
        <message>
            <source>Colour of the class</source>
            <translation>분류 색상</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ScorePanel</name>
        <message>
            <source>Save and next</source>
            <translation>저장하고 다음</translation>
        </message>
        <message>
            <source>No scar (N)</source>
            <translation>반흔 없음 (N)</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>영상 품질</translation>
        </message>
        <message>
            <source>keys 1 to 5</source>
            <translation>키 1~5</translation>
        </message>
        <message>
            <source>not diagnostic</source>
            <translation>진단 불가</translation>
        </message>
        <message>
            <source>excellent</source>
            <translation>우수</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>반흔이 있는 분절</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>확신도</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>추측</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>확실</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>Enter</translation>
        </message>
        <message>
            <source>segment %1_</source>
            <translation>분절 %1_</translation>
        </message>
        <message>
            <source>01 to 16, or arrows</source>
            <translation>01~16, 또는 화살표</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentAgreementView</name>
        <message>
            <source>Agreement of the segments</source>
            <translation>분절 일치</translation>
        </message>
        <message>
            <source>%1 of %2 segments right, %3 missed (−), %4 false (+)</source>
            <translation>분절 %2개 중 %1개 일치, %3개 누락(−), %4개 오검출(+)</translation>
        </message>
        <message>
            <source>%1: the reference does not cover it</source>
            <translation>%1: 참조에 포함되지 않음</translation>
        </message>
        <message>
            <source>%1
Model: %2 % scar
Reference: %3 % scar</source>
            <translation>%1
모델: 반흔 %2 %
참조: 반흔 %3 %</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentPicker</name>
        <message>
            <source>Segments with scar</source>
            <translation>반흔이 있는 분절</translation>
        </message>
        <message>
            <source>none</source>
            <translation>없음</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesList</name>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>영상 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Series of the selected study</source>
            <translation>선택한 검사의 시리즈</translation>
        </message>
        <message>
            <source>Return or a double click opens a series alone</source>
            <translation>Enter 또는 두 번 클릭하면 시리즈만 엽니다</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesStrip</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 위상</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>절편 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthetic LGE</source>
            <translation>합성 LGE</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>General</source>
            <translation>일반</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>모양</translation>
        </message>
        <message>
            <source>Language and units</source>
            <translation>언어와 단위</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>장치</translation>
        </message>
        <message>
            <source>Study store</source>
            <translation>검사 저장소</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>네트워크</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>단축키</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>설정 페이지</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>감사 기록</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>판독문</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ShortcutsPage</name>
        <message>
            <source>Set</source>
            <translation>지정</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>추가</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>키 없음</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>초기화</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>모두 초기화</translation>
        </message>
        <message>
            <source>Filter by command or key…</source>
            <translation>명령이나 키로 거르기…</translation>
        </message>
        <message>
            <source>Filter the commands</source>
            <translation>명령 거르기</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>명령과 키</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>명령</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>키</translation>
        </message>
        <message>
            <source>New key: press it</source>
            <translation>새 키: 누르십시오</translation>
        </message>
        <message>
            <source>Click here and press the keys</source>
            <translation>여기를 클릭하고 키를 누르십시오</translation>
        </message>
        <message>
            <source>Beside the keys that the command has</source>
            <translation>명령에 이미 있는 키에 더하여</translation>
        </message>
        <message>
            <source>%1 already does: %2</source>
            <translation>%1의 현재 용도: %2</translation>
        </message>
        <message>
            <source>Set takes the key over; that command is then without it.</source>
            <translation>지정하면 이 키를 가져오고 원래 명령에는 키가 없어집니다.</translation>
        </message>
        <message>
            <source>Choose a command</source>
            <translation>명령을 고르십시오</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SlicePane</name>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>왼쪽 띠에서 시리즈를 여기로 끌어 오십시오.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SliceViewport</name>
        <message>
            <source>Brain</source>
            <translation>뇌</translation>
        </message>
        <message>
            <source>Stroke</source>
            <translation>뇌졸중</translation>
        </message>
        <message>
            <source>Subdural</source>
            <translation>경막하</translation>
        </message>
        <message>
            <source>Soft tissue</source>
            <translation>연부조직</translation>
        </message>
        <message>
            <source>Liver</source>
            <translation>간</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>종격동</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>폐</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>뼈</translation>
        </message>
        <message>
            <source>Angiography</source>
            <translation>혈관조영</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>회색조</translation>
        </message>
        <message>
            <source>Cividis</source>
            <translation>Cividis</translation>
        </message>
        <message>
            <source>Viridis</source>
            <translation>Viridis</translation>
        </message>
        <message>
            <source>Blue to red</source>
            <translation>파랑에서 빨강</translation>
        </message>
        <message>
            <source>Cyan steps</source>
            <translation>청록 단계</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>창</translation>
        </message>
        <message>
            <source>1 to 99 % of the picture</source>
            <translation>영상의 1~99 %</translation>
        </message>
        <message>
            <source>High contrast, 10 to 95 %</source>
            <translation>고대비, 10~95 %</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>모든 값</translation>
        </message>
        <message>
            <source>Interpolation</source>
            <translation>보간</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>부드럽게</translation>
        </message>
        <message>
            <source>Pixels as measured</source>
            <translation>측정된 픽셀 그대로</translation>
        </message>
        <message>
            <source>Colour map</source>
            <translation>색상표</translation>
        </message>
        <message>
            <source>Auto window</source>
            <translation>자동 창 설정</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>반전</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>오른쪽으로 회전</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>왼쪽으로 회전</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>좌우 뒤집기</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>상하 뒤집기</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>보기 초기화</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Fused image</source>
            <translation>융합 영상</translation>
        </message>
        <message>
            <source>Opacity %1 %</source>
            <translation>불투명도 %1 %</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>저장된 대로</translation>
        </message>
        <message>
            <source>Pelvis</source>
            <translation>골반</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StepList</name>
        <message>
            <source>Steps taken</source>
            <translation>수행한 단계</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>열었을 때 상태</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier</source>
            <translation>
                <numerusform>이전 %n건</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoreFooter</name>
        <message>
            <source>Cancel import</source>
            <translation>가져오기 취소</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>검사 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> / %1</translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>디스크 여유 공간 %1</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>취소 중…</translation>
        </message>
        <message>
            <source>Moving the store, %1 %</source>
            <translation>저장소 옮기는 중, %1 %</translation>
        </message>
        <message>
            <source>Importing, %1 %</source>
            <translation>가져오는 중, %1 %</translation>
        </message>
        <message>
            <source>Cancel moving</source>
            <translation>옮기기 취소</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>%n초 남음</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>%n분 남음</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more waiting</source>
            <translation>
                <numerusform>%n건 더 대기 중</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StorePage</name>
        <message>
            <source>Move…</source>
            <translation>옮기기…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>폴더</translation>
        </message>
        <message>
            <source>Only you can read it.</source>
            <translation>본인만 읽을 수 있습니다.</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
        <message>
            <source>Of all stored studies.</source>
            <translation>저장된 모든 검사.</translation>
        </message>
        <message>
            <source>Move the store</source>
            <translation>저장소 옮기기</translation>
        </message>
        <message>
            <source>To a larger disk, for example. It is copied whole before the former one goes; the command line finds it in its new place.</source>
            <translation>예를 들어 더 큰 디스크로. 전체를 복사한 후에 이전 것을 삭제하며, 명령줄도 새 위치에서 찾습니다.</translation>
        </message>
        <message>
            <source>The store was moved.</source>
            <translation>저장소를 옮겼습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>검사 %n건</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>디스크 여유 공간 %1</translation>
        </message>
        <message>
            <source>An import is running.</source>
            <translation>가져오기가 진행 중입니다.</translation>
        </message>
        <message>
            <source>None</source>
            <translation>없음</translation>
        </message>
        <message>
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <source>Largest size</source>
            <translation>최대 크기</translation>
        </message>
        <message>
            <source>Imports beyond it are refused; nothing is deleted. 0 is no limit but the disk.</source>
            <translation>이를 넘는 가져오기는 거부되며 아무것도 삭제되지 않습니다. 0이면 디스크만이 한계입니다.</translation>
        </message>
        <message>
            <source>The study store could not be changed.</source>
            <translation>검사 저장소를 변경할 수 없었습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesPanel</name>
        <message>
            <source>No study is stored yet.</source>
            <translation>아직 저장된 검사가 없습니다.</translation>
        </message>
        <message>
            <source>Drop DICOM files, folders, a DICOMDIR, a ZIP archive or NIfTI here, or import them. Copies are kept on this computer; the originals stay as they are.</source>
            <translation>DICOM 파일, 폴더, DICOMDIR, ZIP 압축 파일 또는 NIfTI를 여기에 놓거나 가져오십시오. 사본은 이 컴퓨터에 보관되고 원본은 그대로입니다.</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>가져오기…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>열기</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>삭제…</translation>
        </message>
        <message>
            <source>Import folder…</source>
            <translation>폴더 가져오기…</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>파일 가져오기…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>폴더…</translation>
        </message>
        <message>
            <source>Files, DICOMDIR or ZIP…</source>
            <translation>파일, DICOMDIR 또는 ZIP…</translation>
        </message>
        <message>
            <source>Open the study in Read (Return)</source>
            <translation>판독에서 검사 열기(Enter)</translation>
        </message>
        <message>
            <source>Delete from the store (Delete)</source>
            <translation>저장소에서 삭제(Del)</translation>
        </message>
        <message>
            <source>Stored studies</source>
            <translation>저장된 검사</translation>
        </message>
        <message>
            <source>No stored study has all these words.</source>
            <translation>이 단어를 모두 포함하는 검사가 없습니다.</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>검사 삭제</translation>
        </message>
        <message>
            <source>Delete the study of %1 from the store?</source>
            <translation>저장소에서 %1의 검사를 삭제하시겠습니까?</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n studies from the store?</source>
            <translation>
                <numerusform>저장소에서 검사 %n건을 삭제하시겠습니까?</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 are removed from this computer, which cannot be undone. What the studies were imported from is not touched.</source>
            <translation>%1이(가) 이 컴퓨터에서 제거되며 되돌릴 수 없습니다. 가져온 원본은 변경되지 않습니다.</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>삭제</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>취소</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>다시 시도</translation>
        </message>
        <message numerus="yes">
            <source>%n was/were stored already.</source>
            <translation>
                <numerusform>%n개는 이미 저장되어 있었습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are no image and was/were left out.</source>
            <translation>
                <numerusform>%n개는 영상이 아니어서 제외되었습니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has/have the identity of another file; both are kept.</source>
            <translation>
                <numerusform>%n개는 다른 파일과 식별자가 같습니다. 모두 보관됩니다.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are damaged and was/were refused:</source>
            <translation>
                <numerusform>%n개는 손상되어 거부되었습니다:</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) imported</source>
            <translation>
                <numerusform>파일 %n개 가져옴</numerusform>
            </translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>닫기</translation>
        </message>
        <message>
            <source>The import was cancelled.</source>
            <translation>가져오기가 취소되었습니다.</translation>
        </message>
        <message>
            <source>Nothing of it was kept.</source>
            <translation>아무것도 남지 않았습니다.</translation>
        </message>
        <message numerus="yes">
            <source>%n stored file(s) are not as they should be.</source>
            <translation>
                <numerusform>저장된 파일 %n개에 이상이 있습니다.</numerusform>
            </translation>
        </message>
        <message>
            <source>The study store cannot be read.</source>
            <translation>검사 저장소를 읽을 수 없습니다.</translation>
        </message>
        <message>
            <source>That did not work.</source>
            <translation>작업이 실패했습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesTable</name>
        <message numerus="yes">
            <source>%n series</source>
            <translation>
                <numerusform>시리즈 %n개</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>영상 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Import was interrupted: import it again</source>
            <translation>가져오기가 중단되었습니다. 다시 가져오십시오</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with the identity of another</source>
            <translation>
                <numerusform>다른 파일과 식별자가 같은 파일 %n개</numerusform>
            </translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>환자</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>검사 날짜</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>모달리티</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Series · images</source>
            <translation>시리즈 · 영상</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>크기</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesPage</name>
        <message>
            <source>Study store</source>
            <translation>검사 저장소</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>최근에 연 검사</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>시연용 증례 열기</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>Filter by patient, date, description…</source>
            <translation>환자, 날짜, 설명으로 거르기…</translation>
        </message>
        <message>
            <source>Filter the studies</source>
            <translation>검사 거르기</translation>
        </message>
        <message>
            <source>Demonstration case</source>
            <translation>시연용 증례</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>파일 열기…</translation>
        </message>
        <message>
            <source>Open without storing a copy</source>
            <translation>사본을 저장하지 않고 열기</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>폴더 열기…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesTable</name>
        <message>
            <source>Patient</source>
            <translation>환자</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>검사 날짜</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>모달리티</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>설명</translation>
        </message>
        <message>
            <source>Slices × phases</source>
            <translation>절편 × 위상</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>마지막으로 연 때</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudyLibrary</name>
        <message>
            <source>Reading the study list</source>
            <translation>검사 목록 읽는 중</translation>
        </message>
        <message>
            <source>Checking the study store</source>
            <translation>검사 저장소 확인 중</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>%1 가져오기</translation>
        </message>
        <message>
            <source>Moving the study store</source>
            <translation>검사 저장소 옮기는 중</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>검사 삭제</translation>
        </message>
        <message>
            <source>Reading the series</source>
            <translation>시리즈 읽는 중</translation>
        </message>
        <message>
            <source>Open study</source>
            <translation>검사 열기</translation>
        </message>
        <message>
            <source>Keep picture</source>
            <translation>미리보기 보관 중</translation>
        </message>
        <message>
            <source>Setting the store's limit</source>
            <translation>저장소 한도 설정</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TimelineBar</name>
        <message>
            <source>Play or pause</source>
            <translation>재생 또는 일시정지</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>이전 위상</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>다음 위상</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>반복, 왕복 또는 한 번</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>ED</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>이 위상은 이완기말</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>ES</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>이 위상은 수축기말</translation>
        </message>
        <message>
            <source>Speed, relative to the heart's own</source>
            <translation>실제 심장 속도에 대한 배속</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>속도</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>위상</translation>
        </message>
        <message>
            <source>%1 fps</source>
            <translation>%1 fps</translation>
        </message>
        <message>
            <source>The file does not say how long a frame lasts; 40 ms is assumed.</source>
            <translation>파일에 프레임 시간이 없어 40 ms로 가정합니다.</translation>
        </message>
        <message>
            <source>The heart's own rate, from the study</source>
            <translation>검사에 기록된 심장의 실제 속도</translation>
        </message>
        <message>
            <source>Goes round</source>
            <translation>반복</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>왕복</translation>
        </message>
        <message>
            <source>Plays once</source>
            <translation>한 번 재생</translation>
        </message>
        <message>
            <source>one phase</source>
            <translation>단일 위상</translation>
        </message>
        <message>
            <source>phase %1 / %2 · %3 ms</source>
            <translation>위상 %1 / %2 · %3 ms</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ToolRow</name>
        <message>
            <source>Scar</source>
            <translation>반흔</translation>
        </message>
        <message>
            <source>Wall</source>
            <translation>벽</translation>
        </message>
        <message>
            <source>Blood</source>
            <translation>혈액</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>창 폭과 레벨</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>거리</translation>
        </message>
        <message>
            <source>Angle: drag one leg, then the other</source>
            <translation>각도: 한 변을 끌고 다른 변을 끄십시오</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>타원과 통계</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>윤곽과 통계</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>메모</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>브러시</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>지우개</translation>
        </message>
        <message>
            <source>Draw a contour: of blood the endocardium, of the wall the epicardium, of scar its outline within the wall</source>
            <translation>윤곽 그리기: 혈액은 심내막, 벽은 심외막, 반흔은 벽 안의 윤곽</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>심내막과 심외막 밀기</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>실행 취소</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>다시 실행</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>도구 크기</translation>
        </message>
        <message>
            <source>Size of the tool ([ and ], or Alt+wheel)</source>
            <translation>도구 크기([ 와 ] 또는 Alt+휠)</translation>
        </message>
        <message>
            <source>The brush reaches into neighbouring slices</source>
            <translation>브러시가 이웃 절편까지 미침</translation>
        </message>
        <message>
            <source>Paint only where the synthetic image is bright enough</source>
            <translation>합성 영상이 충분히 밝은 곳만 칠하기</translation>
        </message>
        <message>
            <source>Lowest brightness that is painted</source>
            <translation>칠할 최소 밝기</translation>
        </message>
        <message>
            <source>Fill empty slices between drawn ones</source>
            <translation>그린 절편 사이의 빈 절편 채우기</translation>
        </message>
        <message>
            <source>Copy the classes of the slice above</source>
            <translation>위 절편의 분류 복사</translation>
        </message>
        <message>
            <source>%1 mm</source>
            <translation>%1 mm</translation>
        </message>
        <message>
            <source>Remove all classes of this slice</source>
            <translation>이 절편의 모든 분류 제거</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>보고서의 핵심 영상</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the previous phase and go there</source>
            <translation>이 절편의 윤곽을 이전 위상으로 복사하고 이동</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the next phase and go there</source>
            <translation>이 절편의 윤곽을 다음 위상으로 복사하고 이동</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TopBar</name>
        <message>
            <source>Studies</source>
            <translation>검사</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>판독</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>비교</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>학습</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>판독문</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>작업</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>설정</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>단축키와 도움말</translation>
        </message>
        <message>
            <source>%1 — cancel</source>
            <translation>%1 — 취소</translation>
        </message>
        <message>
            <source>%1 %2 y</source>
            <translation>%1 %2세</translation>
        </message>
        <message>
            <source>ID %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>1 job · %1 %</source>
            <translation>작업 1건 · %1 %</translation>
        </message>
        <message>
            <source>%1 jobs · %2 %</source>
            <translation>작업 %1건 · %2 %</translation>
        </message>
        <message>
            <source>engine not available</source>
            <translation>엔진을 사용할 수 없음</translation>
        </message>
        <message>
            <source>looking for devices</source>
            <translation>장치를 찾는 중</translation>
        </message>
        <message>
            <source>GPU ready</source>
            <translation>GPU 준비됨</translation>
        </message>
        <message>
            <source>CPU ready</source>
            <translation>CPU 준비됨</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TourDialog</name>
        <message>
            <source>Skip</source>
            <translation>건너뛰기</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>뒤로</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>소개</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>검사 열기</translation>
        </message>
        <message>
            <source>Drop a DICOM folder, a ZIP archive or a NIfTI file on the window, or fetch a study from your PACS. The first image is there while the rest is read, and the originals are never changed. No data at hand? Open the demonstration case.</source>
            <translation>DICOM 폴더, ZIP 압축 파일 또는 NIfTI 파일을 창에 놓거나 PACS에서 검사를 가져오십시오. 나머지를 읽는 동안 첫 영상이 먼저 보이며 원본은 절대 바뀌지 않습니다. 자료가 없으면 시연용 증례를 여십시오.</translation>
        </message>
        <message>
            <source>Synthesize and read</source>
            <translation>합성과 판독</translation>
        </message>
        <message>
            <source>Run turns the cine into late gadolinium enhancement without contrast agent and outlines scar, myocardium and blood pool. Everything synthetic is marked in amber. A series that the model was not made for is refused, with the reason.</source>
            <translation>실행하면 조영제 없이 시네로부터 지연 가돌리늄 조영증강 영상을 만들고 반흔, 심근, 혈액 풀의 윤곽을 그립니다. 합성된 것은 모두 호박색으로 표시됩니다. 모델에 맞지 않는 시리즈는 이유와 함께 거부됩니다.</translation>
        </message>
        <message>
            <source>Correct and report</source>
            <translation>수정과 판독문</translation>
        </message>
        <message>
            <source>Brush and contour correct the outlines, and the figures follow. Report and export say which model made what. Ctrl+Z takes any step back, F1 lists every key. Lateglow is for research use, not for diagnosis.</source>
            <translation>브러시와 윤곽으로 수정하면 수치가 따라 바뀝니다. 판독문과 내보내기에는 어떤 모델이 만들었는지 표시됩니다. Ctrl+Z는 어떤 단계든 되돌리고 F1은 모든 키를 보여 줍니다. Lateglow는 연구용이며 진단용이 아닙니다.</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>다음</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>시작</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumePane</name>
        <message>
            <source>Volume</source>
            <translation>볼륨</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>볼륨을 준비하고 있습니다.</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumeViewport</name>
        <message>
            <source>Bone</source>
            <translation>뼈</translation>
        </message>
        <message>
            <source>Skin and soft tissue</source>
            <translation>피부와 연부조직</translation>
        </message>
        <message>
            <source>By window and level</source>
            <translation>창 설정에 따름</translation>
        </message>
        <message>
            <source>Coarser, to fit memory: means of %1 × %2 × %3 voxels</source>
            <translation>메모리에 맞춰 해상도를 낮춤: %1 × %2 × %3 복셀 평균</translation>
        </message>
    </context>
</TS>
