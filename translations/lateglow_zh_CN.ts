<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
    <context>
        <name>Layout</name>
        <message>
            <source>Cardiac</source>
            <translation>心脏</translation>
        </message>
        <message>
            <source>Two cines</source>
            <translation>双电影</translation>
        </message>
        <message>
            <source>All slices and phases</source>
            <translation>全部层面与时相</translation>
        </message>
        <message>
            <source>Brain</source>
            <translation>脑</translation>
        </message>
        <message>
            <source>CT in three planes</source>
            <translation>CT 三平面</translation>
        </message>
        <message>
            <source>Three planes</source>
            <translation>三平面</translation>
        </message>
        <message>
            <source>Single series</source>
            <translation>单个序列</translation>
        </message>
        <message>
            <source>Four contrasts</source>
            <translation>四种对比</translation>
        </message>
        <message>
            <source>Two CTs</source>
            <translation>两个 CT</translation>
        </message>
    </context>
    <context>
        <name>OpeningPreview</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 时相</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n 层</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Open study folder</source>
            <translation>打开检查文件夹</translation>
        </message>
        <message>
            <source>Open study file</source>
            <translation>打开检查文件</translation>
        </message>
        <message>
            <source>Images (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;All files (*)</source>
            <translation>图像 (*.dcm *.ima *.nii *.nii.gz *.nrrd *.mha);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Import a folder into the study store</source>
            <translation>将文件夹导入检查库</translation>
        </message>
        <message>
            <source>Import files into the study store</source>
            <translation>将文件导入检查库</translation>
        </message>
        <message>
            <source>All files (*);;Archives and directories (*.zip DICOMDIR)</source>
            <translation>所有文件 (*);;压缩包和目录 (*.zip DICOMDIR)</translation>
        </message>
        <message>
            <source>Send the DICOM objects of a folder</source>
            <translation>发送文件夹中的 DICOM 对象</translation>
        </message>
        <message>
            <source>Move the study store to</source>
            <translation>将检查库移动到</translation>
        </message>
        <message>
            <source>Export report</source>
            <translation>导出报告</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Save bundle</source>
            <translation>保存数据包</translation>
        </message>
        <message>
            <source>ZIP archive (*.zip)</source>
            <translation>ZIP 归档 (*.zip)</translation>
        </message>
        <message>
            <source>Export the audit log</source>
            <translation>导出审计日志</translation>
        </message>
        <message>
            <source>Table (*.csv);;JSON (*.json)</source>
            <translation>表格 (*.csv);;JSON (*.json)</translation>
        </message>
        <message>
            <source>Logo of the institution</source>
            <translation>机构标志</translation>
        </message>
        <message>
            <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
            <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
        </message>
        <message>
            <source>Pictures (*.png *.jpg *.jpeg)</source>
            <translation>图片 (*.png *.jpg *.jpeg)</translation>
        </message>
    </context>
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
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
            <translation>空格</translation>
        </message>
        <message>
            <source>Esc</source>
            <translation>Esc</translation>
        </message>
        <message>
            <source>Return</source>
            <translation>回车</translation>
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
            <translation>左</translation>
        </message>
        <message>
            <source>Right</source>
            <translation>右</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下</translation>
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
            <translation>瘢痕质量</translation>
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
            <translation>瘢痕体积</translation>
        </message>
        <message>
            <source>mL</source>
            <translation>mL</translation>
        </message>
        <message>
            <source>Scar ratio</source>
            <translation>瘢痕比例</translation>
        </message>
        <message>
            <source>of myocardium</source>
            <translation>占心肌</translation>
        </message>
        <message>
            <source>to healthy</source>
            <translation>比正常心肌</translation>
        </message>
        <message>
            <source>Scar area</source>
            <translation>瘢痕面积</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>层面 %1</translation>
        </message>
        <message>
            <source>cm²</source>
            <translation>cm²</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>心肌</translation>
        </message>
        <message>
            <source>Largest scar area</source>
            <translation>最大瘢痕面积</translation>
        </message>
        <message>
            <source>LV mass</source>
            <translation>左室质量</translation>
        </message>
        <message>
            <source>covered slices</source>
            <translation>覆盖层面</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>共 %1</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>含瘢痕节段</translation>
        </message>
        <message>
            <source>≥ %1 %</source>
            <translation>≥ %1 %</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>透壁节段</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>射血分数</translation>
        </message>
        <message>
            <source>End-diastolic volume</source>
            <translation>舒张末期容积</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>时相 %1</translation>
        </message>
        <message>
            <source>End-systolic volume</source>
            <translation>收缩末期容积</translation>
        </message>
        <message>
            <source>Stroke volume</source>
            <translation>每搏输出量</translation>
        </message>
        <message>
            <source>95 % interval</source>
            <translation>95 % 区间</translation>
        </message>
        <message>
            <source>Range</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>of the ratio</source>
            <translation>比例的</translation>
        </message>
        <message>
            <source>of the ratio, uncalibrated</source>
            <translation>比例的，未校准</translation>
        </message>
        <message>
            <source>The model's looks at this heart disagree (agreement %1, below %2): read with care.</source>
            <translation>模型各成员对该心脏意见不一（一致性 %1，低于 %2）：请谨慎阅片。</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>模型轮廓，经阅片者修改</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>模型轮廓</translation>
        </message>
        <message>
            <source>Scar: %1. Segments: RV insertion %2, apex by %3.</source>
            <translation>瘢痕：%1。节段：右室插入点 %2，心尖 %3。</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation>（假定）</translation>
        </message>
        <message>
            <source>about %1 s left</source>
            <translation>约剩 %1 秒</translation>
        </message>
        <message>
            <source>about %1 min left</source>
            <translation>约剩 %1 分钟</translation>
        </message>
        <message>
            <source>mean %1 ± %2 SD%3</source>
            <translation>均值 %1 ± %2 SD%3</translation>
        </message>
        <message>
            <source>%1 to %2, median %3, %4 px</source>
            <translation>%1 至 %2，中位数 %3，%4 像素</translation>
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
            <translation>层面 %1 / %2</translation>
        </message>
        <message>
            <source>%1 mm · %2 mm apart · ×%3</source>
            <translation>%1 mm · 层距 %2 mm · ×%3</translation>
        </message>
        <message>
            <source>Scar %1 cm²</source>
            <translation>瘢痕 %1 cm²</translation>
        </message>
        <message>
            <source>Healthy myocardium</source>
            <translation>正常心肌</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>血池</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>瘢痕</translation>
        </message>
        <message>
            <source>Background</source>
            <translation>背景</translation>
        </message>
        <message>
            <source>Phase %1 / %2</source>
            <translation>时相 %1 / %2</translation>
        </message>
        <message>
            <source>%1 ms (assumed)</source>
            <translation>%1 ms（假定）</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>Signal %1</source>
            <translation>信号 %1</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>合成 LGE</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>演示模型</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>非采集图像，仅供研究。</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>模型包 %1</translation>
        </message>
        <message>
            <source>No left ventricle was found in this slice, so nothing was synthesized. The acquired cine is shown dimmed.</source>
            <translation>该层面未找到左心室，因此未作合成。采集的电影以变暗方式显示。</translation>
        </message>
        <message>
            <source>Synthetic signal %1</source>
            <translation>合成信号 %1</translation>
        </message>
        <message>
            <source>Not synthesized here</source>
            <translation>此处未合成</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>合成</translation>
        </message>
        <message>
            <source>Scar in the left ventricle</source>
            <translation>左心室瘢痕</translation>
        </message>
        <message>
            <source>%1 g · %2 % of myocardium</source>
            <translation>%1 g · 心肌的 %2 %</translation>
        </message>
        <message>
            <source>Surface interpolated between slices</source>
            <translation>层间表面为插值</translation>
        </message>
        <message>
            <source>No myocardium was segmented.</source>
            <translation>未分割出心肌。</translation>
        </message>
        <message>
            <source>No scar was segmented.</source>
            <translation>未分割出瘢痕。</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>阅片</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Open a study folder</source>
            <translation>打开检查文件夹</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>打开文件</translation>
        </message>
        <message>
            <source>Close the study; undo brings it back</source>
            <translation>关闭检查；可撤销恢复</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>快捷键与帮助</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>电影</translation>
        </message>
        <message>
            <source>Play or pause</source>
            <translation>播放或暂停</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>上一时相</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>下一时相</translation>
        </message>
        <message>
            <source>First phase (end-diastole)</source>
            <translation>第一时相（舒张末期）</translation>
        </message>
        <message>
            <source>Faster</source>
            <translation>加快</translation>
        </message>
        <message>
            <source>Slower</source>
            <translation>减慢</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>循环、往返或单次</translation>
        </message>
        <message>
            <source>Viewports</source>
            <translation>视口</translation>
        </message>
        <message>
            <source>Previous slice</source>
            <translation>上一层</translation>
        </message>
        <message>
            <source>Next slice</source>
            <translation>下一层</translation>
        </message>
        <message>
            <source>Heart fills the viewport, or whole slice</source>
            <translation>心脏充满视口，或整层</translation>
        </message>
        <message>
            <source>Reset zoom, position and window</source>
            <translation>重置缩放、位置和窗宽窗位</translation>
        </message>
        <message>
            <source>Class overlay on or off</source>
            <translation>显示或隐藏分类叠加</translation>
        </message>
        <message>
            <source>Three planes or one stack</source>
            <translation>三平面或单层堆叠</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Run the model</source>
            <translation>运行模型</translation>
        </message>
        <message>
            <source>Give up what was begun; cancel the run</source>
            <translation>放弃当前操作；取消运行</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>窗宽窗位</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Angle</source>
            <translation>角度</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>椭圆及统计</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>轮廓及统计</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Remove what is selected</source>
            <translation>删除所选</translation>
        </message>
        <message>
            <source>Correcting classes</source>
            <translation>修改分类</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>橡皮</translation>
        </message>
        <message>
            <source>Draw a contour</source>
            <translation>绘制轮廓</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>推移心内膜与心外膜</translation>
        </message>
        <message>
            <source>Paint scar</source>
            <translation>绘制瘢痕</translation>
        </message>
        <message>
            <source>Paint healthy myocardium</source>
            <translation>绘制正常心肌</translation>
        </message>
        <message>
            <source>Paint blood pool</source>
            <translation>绘制血池</translation>
        </message>
        <message>
            <source>Smaller tool</source>
            <translation>缩小工具</translation>
        </message>
        <message>
            <source>Larger tool</source>
            <translation>放大工具</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>此时相为舒张末期</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>此时相为收缩末期</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>Start Lateglow with LIBGL_ALWAYS_SOFTWARE=1, install libgl1-mesa-dri, or update the graphics driver. Slices, measurements and reports work without it.</source>
            <translation>请以 LIBGL_ALWAYS_SOFTWARE=1 启动 Lateglow、安装 libgl1-mesa-dri 或更新显卡驱动。层面图像、测量和报告无需它也可使用。</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has %1.%2.</source>
            <translation>三维图像需要 OpenGL 3.2；此显示环境为 %1.%2。</translation>
        </message>
        <message>
            <source>Pictures in three dimensions need OpenGL 3.2; this display has no OpenGL.</source>
            <translation>三维图像需要 OpenGL 3.2；此显示环境没有 OpenGL。</translation>
        </message>
        <message>
            <source>key image</source>
            <translation>关键图像</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>报告的关键图像</translation>
        </message>
        <message>
            <source>HU (assumed)</source>
            <translation>HU（推定）</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>右转</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>左转</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>左右翻转</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>上下翻转</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>反相</translation>
        </message>
        <message>
            <source>Smooth, or pixels as measured</source>
            <translation>平滑显示，或按测得的像素显示</translation>
        </message>
        <message>
            <source>Histogram of the selected region</source>
            <translation>所选区域的直方图</translation>
        </message>
        <message>
            <source>Outlines to the previous phase</source>
            <translation>轮廓复制到上一时相</translation>
        </message>
        <message>
            <source>Outlines to the next phase</source>
            <translation>轮廓复制到下一时相</translation>
        </message>
        <message>
            <source>A model made this series; models run on what was acquired.</source>
            <translation>此序列由模型生成；模型只在采集的图像上运行。</translation>
        </message>
        <message>
            <source>Models for %1 are not offered: this series is %2.</source>
            <translation>不提供用于 %1 的模型：此序列是 %2。</translation>
        </message>
        <message>
            <source>%1 %2</source>
            <comment>value, unit</comment>
            <translation>%1 %2</translation>
        </message>
        <message>
            <source>Comparing a case</source>
            <translation>比较病例</translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>并列</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>卷帘</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>棋盘格</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>闪烁</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>SSIM 图</translation>
        </message>
        <message>
            <source>Swipe: line to the left</source>
            <translation>卷帘：线向左</translation>
        </message>
        <message>
            <source>Swipe: line to the right</source>
            <translation>卷帘：线向右</translation>
        </message>
        <message>
            <source>Reset zoom and position</source>
            <translation>重置缩放和位置</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Read the selected case</source>
            <translation>阅读所选病例</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>盲法阅片</translation>
        </message>
        <message>
            <source>Previous image</source>
            <translation>上一幅图像</translation>
        </message>
        <message>
            <source>Next image</source>
            <translation>下一幅图像</translation>
        </message>
        <message>
            <source>Previous question</source>
            <translation>上一个问题</translation>
        </message>
        <message>
            <source>Next question</source>
            <translation>下一个问题</translation>
        </message>
        <message>
            <source>Previous segment</source>
            <translation>上一个节段</translation>
        </message>
        <message>
            <source>Next segment</source>
            <translation>下一个节段</translation>
        </message>
        <message>
            <source>Mark the segment, or not</source>
            <translation>标记或取消该节段</translation>
        </message>
        <message>
            <source>No segment has scar</source>
            <translation>没有节段有瘢痕</translation>
        </message>
        <message>
            <source>Go on; at last write the score</source>
            <translation>继续；最后写入评分</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnnotationModel</name>
        <message>
            <source>Measurement moved</source>
            <translation>已移动测量</translation>
        </message>
        <message>
            <source>Measurement drawn</source>
            <translation>已绘制测量</translation>
        </message>
        <message>
            <source>Note written</source>
            <translation>已写注释</translation>
        </message>
        <message>
            <source>Measurement removed</source>
            <translation>已删除测量</translation>
        </message>
        <message>
            <source>Slice %1 is no key image</source>
            <translation>层面 %1 不是关键图像</translation>
        </message>
        <message>
            <source>Slice %1 is a key image</source>
            <translation>层面 %1 是关键图像</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeDialog</name>
        <message>
            <source>Anonymize</source>
            <translation>匿名化</translation>
        </message>
        <message>
            <source>Copy without the patient's identity</source>
            <translation>生成不含患者身份的副本</translation>
        </message>
        <message>
            <source>Names, numbers, places and private attributes go, by DICOM PS3.15 annex E; pixels stay as they are. The originals are not touched.</source>
            <translation>姓名、编号、地点和私有属性按 DICOM PS3.15 附录 E 去除；像素保持不变。原件不会被改动。</translation>
        </message>
        <message>
            <source>Blank in every image: x,y,width,height; ... (pixels)</source>
            <translation>在每幅图像中涂黑：x,y，宽，高；...（像素）</translation>
        </message>
        <message>
            <source>Rectangles to blank</source>
            <translation>要涂黑的矩形</translation>
        </message>
        <message>
            <source>New folder</source>
            <translation>新文件夹</translation>
        </message>
        <message>
            <source>Folder to make</source>
            <translation>要创建的文件夹</translation>
        </message>
        <message>
            <source>Browse…</source>
            <translation>浏览…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Keep dates, moved by a secret number of days</source>
            <translation>保留日期，并平移一个保密的天数</translation>
        </message>
        <message>
            <source>The same for all studies of a patient: intervals are kept</source>
            <translation>同一患者的所有检查相同：间隔得以保留</translation>
        </message>
        <message>
            <source>Keep harmless words of descriptions</source>
            <translation>保留描述中无害的词语</translation>
        </message>
        <message>
            <source>Words of anatomy and scanning; all others go</source>
            <translation>解剖和扫描用语；其余全部去除</translation>
        </message>
        <message>
            <source>Keep sex, age, size and weight</source>
            <translation>保留性别、年龄、身高和体重</translation>
        </message>
        <message>
            <source>Keep what identifies the scanner</source>
            <translation>保留标识设备的信息</translation>
        </message>
        <message>
            <source>Keep UIDs</source>
            <translation>保留 UID</translation>
        </message>
        <message>
            <source>Whoever has the originals can find them by UID</source>
            <translation>持有原件者可按 UID 找到它们</translation>
        </message>
        <message>
            <source>Clean structured reports instead of refusing them</source>
            <translation>清理结构化报告而不是拒绝</translation>
        </message>
        <message>
            <source>Leave out what may hold identity that cannot be removed</source>
            <translation>排除可能含有无法去除之身份信息的内容</translation>
        </message>
        <message>
            <source>Screen shots, ultrasound, scanned or encapsulated documents ...</source>
            <translation>屏幕截图、超声、扫描或封装的文档 ...</translation>
        </message>
        <message>
            <source>Where to make the folder</source>
            <translation>文件夹的创建位置</translation>
        </message>
        <message>
            <source>Say where the copies go.</source>
            <translation>请指定副本的去处。</translation>
        </message>
        <message>
            <source>Give the whole path of the folder.</source>
            <translation>请给出文件夹的完整路径。</translation>
        </message>
        <message>
            <source>This folder exists already; name a new one.</source>
            <translation>该文件夹已存在；请另取新名。</translation>
        </message>
        <message>
            <source>Rectangles are x,y,width,height in pixels, separated by semicolons.</source>
            <translation>矩形为 x,y，宽，高（像素），以分号分隔。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AnonymizeStudies</name>
        <message>
            <source>Anonymize…</source>
            <translation>匿名化…</translation>
        </message>
        <message>
            <source>Copy studies without the patient's identity</source>
            <translation>复制不含患者身份的检查</translation>
        </message>
        <message>
            <source>Anonymizing, %1 %. Stop</source>
            <translation>匿名化 %1 %，停止</translation>
        </message>
        <message>
            <source>Nothing of the copies is kept</source>
            <translation>副本均不保留</translation>
        </message>
        <message>
            <source>%1 studies.</source>
            <translation>%1 项检查。</translation>
        </message>
        <message>
            <source>The study of %1.</source>
            <translation>%1 的检查。</translation>
        </message>
        <message>
            <source>Anonymizing</source>
            <translation>匿名化</translation>
        </message>
        <message>
            <source>Anonymizing was cancelled.</source>
            <translation>匿名化已取消。</translation>
        </message>
        <message>
            <source>Nothing of the copies was kept.</source>
            <translation>副本均未保留。</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Left out (%1): %2.</source>
            <translation>已排除（%1）:%2。</translation>
        </message>
        <message>
            <source>%1 (%2).</source>
            <translation>%1（%2）。</translation>
        </message>
        <message>
            <source>Files without the patient's identity in %1: %2</source>
            <translation>%1 中不含患者身份的文件：%2</translation>
        </message>
        <message>
            <source>The studies were not anonymized.</source>
            <translation>检查未能匿名化。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AppearancePage</name>
        <message>
            <source>System</source>
            <translation>跟随系统</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>深色</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>浅色</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>主题</translation>
        </message>
        <message>
            <source>Dark for the reading room, light for the office. Images always lie on black.</source>
            <translation>深色适合阅片室，浅色适合办公室。图像始终置于黑色背景上。</translation>
        </message>
        <message>
            <source>Standard</source>
            <translation>标准</translation>
        </message>
        <message>
            <source>Colour-blind safe</source>
            <translation>色觉友好</translation>
        </message>
        <message>
            <source>Class colours</source>
            <translation>分类颜色</translation>
        </message>
        <message>
            <source>Cyan, purple and orange, or a set for every kind of colour vision.</source>
            <translation>青、紫、橙，或适合各种色觉的配色。</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Of text and controls, beyond the scale of the screen (%1 % here). Holds when Lateglow is started again.</source>
            <translation>文字和控件的大小，在屏幕缩放（此处为 %1 %）之外。重新启动 Lateglow 后生效。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ApprovalCard</name>
        <message>
            <source>Approve</source>
            <translation>审核通过</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>撤回</translation>
        </message>
        <message>
            <source>Your name</source>
            <translation>您的姓名</translation>
        </message>
        <message>
            <source>Name of the reader</source>
            <translation>阅片者姓名</translation>
        </message>
        <message>
            <source>The report becomes a draft again</source>
            <translation>报告恢复为草稿</translation>
        </message>
        <message>
            <source>Approval</source>
            <translation>审核</translation>
        </message>
        <message>
            <source>Draft. Check contours and findings, then approve.</source>
            <translation>草稿。请核对轮廓和所见，然后审核通过。</translation>
        </message>
        <message>
            <source>Approved by %1, %2</source>
            <translation>由 %1 审核通过，%2</translation>
        </message>
        <message>
            <source>Changed after %1 approved it, %2. It is a draft until it is approved again.</source>
            <translation>%1 于 %2 审核后有改动。再次审核前为草稿。</translation>
        </message>
        <message>
            <source>Draft. The figures are still being measured.</source>
            <translation>草稿。数值仍在测量中。</translation>
        </message>
        <message>
            <source>You stand for contours, figures and findings</source>
            <translation>您对轮廓、数值和所见负责</translation>
        </message>
        <message>
            <source>Enter your name first</source>
            <translation>请先输入您的姓名</translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditPage</name>
        <message>
            <source>Opened</source>
            <translation>已打开</translation>
        </message>
        <message>
            <source>Model run</source>
            <translation>运行模型</translation>
        </message>
        <message>
            <source>Edited</source>
            <translation>编辑</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已审核通过</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>已撤回审核</translation>
        </message>
        <message>
            <source>Exported</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Deleted</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Anonymized</source>
            <translation>匿名化</translation>
        </message>
        <message>
            <source>Scored blinded</source>
            <translation>盲法评分</translation>
        </message>
        <message>
            <source>Unblinded</source>
            <translation>揭盲</translation>
        </message>
        <message>
            <source>Log recovered</source>
            <translation>日志恢复</translation>
        </message>
        <message>
            <source>Record %1
Study %2
Patient %3
SHA-256 %4</source>
            <translation>记录 %1
检查 %2
患者 %3
SHA-256 %4</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Filter by person, study, action, model…</source>
            <translation>按人员、检查、操作、模型筛选…</translation>
        </message>
        <message>
            <source>Filter the audit log</source>
            <translation>筛选审计日志</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>时间</translation>
        </message>
        <message>
            <source>What</source>
            <translation>操作</translation>
        </message>
        <message>
            <source>Who</source>
            <translation>人员</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>详情</translation>
        </message>
        <message>
            <source>Who did what when, newest first. No names of patients: a study is named by its UID, a patient by a pseudonym.</source>
            <translation>谁在何时做了什么，最新的在前。不含患者姓名：检查以 UID 表示，患者以假名表示。</translation>
        </message>
        <message>
            <source>Checking the audit log</source>
            <translation>正在核对审计日志</translation>
        </message>
        <message>
            <source>The audit log was changed or damaged</source>
            <translation>审计日志被更改或已损坏</translation>
        </message>
        <message>
            <source>Nothing was recorded yet.</source>
            <translation>尚无记录。</translation>
        </message>
        <message numerus="yes">
            <source>Intact: %n record(s), every one checked</source>
            <translation>
                <numerusform>完整：共 %n 条记录，逐条核对</numerusform>
            </translation>
        </message>
        <message>
            <source>Write this down elsewhere to prove it later: %1</source>
            <translation>请另行记下，以便日后证明：%1</translation>
        </message>
        <message numerus="yes">
            <source>%n record(s) exported</source>
            <translation>
                <numerusform>已导出 %n 条记录</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::AuditTrail</name>
        <message>
            <source>Writing the audit log</source>
            <translation>正在写入审计日志</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>not defined: all answers are the same</source>
            <translation>未定义：所有回答相同</translation>
        </message>
        <message>
            <source>%1; agreement %2 %</source>
            <translation>%1；一致率 %2 %</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>敏感度、特异度</translation>
        </message>
        <message>
            <source>mean, real and synthetic</source>
            <translation>均值，真实与合成</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Kappa, segments with scar</source>
            <translation>Kappa，有瘢痕的节段</translation>
        </message>
        <message>
            <source>Kappa, image quality</source>
            <translation>Kappa，图像质量</translation>
        </message>
        <message>
            <source>Kappa, image quality, quadratic weights</source>
            <translation>Kappa，图像质量，二次加权</translation>
        </message>
        <message>
            <source>Segments with scar, bias</source>
            <translation>有瘢痕的节段，偏倚</translation>
        </message>
        <message>
            <source>limits of agreement %1</source>
            <translation>一致性界限 %1</translation>
        </message>
        <message>
            <source>Images scored</source>
            <translation>已评分图像</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>共 %1</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>图像质量</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>含瘢痕节段</translation>
        </message>
        <message>
            <source>Synthetic against this reader's real LGE</source>
            <translation>合成与该阅片者的真实 LGE</translation>
        </message>
        <message>
            <source>Real LGE against the reference mask</source>
            <translation>真实 LGE 与参考掩膜</translation>
        </message>
        <message>
            <source>Synthetic against the reference mask</source>
            <translation>合成与参考掩膜</translation>
        </message>
        <message>
            <source>Kappa after Cohen with 95 % intervals; segments and images count as independent. Bias is synthetic - real for one reader, first - second between two.</source>
            <translation>Cohen kappa，95 % 区间；节段和图像视为独立。单个阅片者的偏倚为合成 - 真实，两者之间为第一 - 第二。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedModel</name>
        <message>
            <source>Preparing a blinded reading</source>
            <translation>正在准备盲法阅片</translation>
        </message>
        <message>
            <source>Opening a blinded reading</source>
            <translation>正在打开盲法阅片</translation>
        </message>
        <message>
            <source>Reading an image</source>
            <translation>正在读取图像</translation>
        </message>
        <message>
            <source>Unblinding</source>
            <translation>正在揭盲</translation>
        </message>
        <message>
            <source>Exporting the results</source>
            <translation>正在导出结果</translation>
        </message>
        <message>
            <source>Saving the score</source>
            <translation>正在保存评分</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BlindedPage</name>
        <message>
            <source>Read acquired and synthetic images without knowing which is which.</source>
            <translation>在不知来源的情况下阅读采集图像与合成图像。</translation>
        </message>
        <message>
            <source>Every case comes twice, in random order: once the real LGE, once the synthetic one. You score quality, scar by segment and confidence. The key stays sealed until it is unblinded.</source>
            <translation>每个病例以随机顺序出现两次：一次为真实 LGE，一次为合成 LGE。您对质量、各节段瘢痕和置信度评分。密钥在揭盲前保持封存。</translation>
        </message>
        <message>
            <source>Reader, as in the results</source>
            <translation>阅片者，与结果中一致</translation>
        </message>
        <message>
            <source>Reader</source>
            <translation>阅片者</translation>
        </message>
        <message>
            <source>New reading…</source>
            <translation>新阅片…</translation>
        </message>
        <message>
            <source>From a folder that lateglow-cli batch wrote, with real LGE images</source>
            <translation>来自 lateglow-cli batch 写出的、含真实 LGE 图像的文件夹</translation>
        </message>
        <message>
            <source>Continue…</source>
            <translation>继续…</translation>
        </message>
        <message>
            <source>A reading that was begun, or one of another reader</source>
            <translation>已开始的阅片，或其他阅片者的阅片</translation>
        </message>
        <message>
            <source>Unblind…</source>
            <translation>揭盲…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Export the results into</source>
            <translation>将结果导出到</translation>
        </message>
        <message>
            <source>This did not work.</source>
            <translation>操作未成功。</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) left out</source>
            <translation>
                <numerusform>%n 个病例未纳入</numerusform>
            </translation>
        </message>
        <message>
            <source>Results exported</source>
            <translation>结果已导出</translation>
        </message>
        <message>
            <source>Choose a folder of analyzed cases</source>
            <translation>选择已分析病例的文件夹</translation>
        </message>
        <message>
            <source>Where to keep the reading</source>
            <translation>阅片的保存位置</translation>
        </message>
        <message>
            <source>Choose the folder of a reading</source>
            <translation>选择阅片的文件夹</translation>
        </message>
        <message>
            <source>Unblind this reading for good?</source>
            <translation>永久揭盲此次阅片？</translation>
        </message>
        <message>
            <source>Unblind now</source>
            <translation>立即揭盲</translation>
        </message>
        <message>
            <source>Image %1 of %2, %3 scored, reader %4</source>
            <translation>第 %1 / %2 幅图像，已评 %3，阅片者 %4</translation>
        </message>
        <message>
            <source>All images are scored.</source>
            <translation>所有图像均已评分。</translation>
        </message>
        <message>
            <source>Unblind when the other readers are done too; Page Up goes back to an image.</source>
            <translation>其他阅片者也完成后再揭盲；Page Up 可返回图像。</translation>
        </message>
        <message>
            <source>Unblinded by %1, %2</source>
            <translation>由 %1 揭盲，%2</translation>
        </message>
        <message>
            <source>Reader %1</source>
            <translation>阅片者 %1</translation>
        </message>
        <message>
            <source>Between %1 and %2</source>
            <translation>%1 与 %2 之间</translation>
        </message>
        <message>
            <source>Nobody can score any more, and the audit log has a line about it. Esc leaves it as it is.</source>
            <translation>此后任何人都不能再评分，审计日志会记录此事。按 Esc 保持不变。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::BullsEyePanel</name>
        <message>
            <source>Transmurality</source>
            <translation>透壁程度</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>负荷</translation>
        </message>
        <message>
            <source>Thickness</source>
            <translation>壁厚</translation>
        </message>
        <message>
            <source>Thickening</source>
            <translation>增厚率</translation>
        </message>
        <message>
            <source>Bull's-eye of 16 segments</source>
            <translation>16 节段牛眼图</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>合成</translation>
        </message>
        <message>
            <source>not covered by a slice</source>
            <translation>无层面覆盖</translation>
        </message>
        <message>
            <source>burden %1 %</source>
            <translation>负荷 %1 %</translation>
        </message>
        <message>
            <source>transmurality %1 %, max %2 %</source>
            <translation>透壁程度 %1 %，最大 %2 %</translation>
        </message>
        <message>
            <source>wall %1 mm, thickening %2 %</source>
            <translation>室壁 %1 mm，增厚 %2 %</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>无法测量各类组织。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CaseComparisonPage</name>
        <message>
            <source>Open a study to compare its images.</source>
            <translation>打开一个检查以比较其图像。</translation>
        </message>
        <message>
            <source>Two series of one patient, or a synthetic image beside the real one.</source>
            <translation>同一患者的两个序列，或合成图像与真实图像并列。</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>打开检查…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>打开演示病例</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CasePresenter</name>
        <message>
            <source>Opening %1</source>
            <translation>正在打开 %1</translation>
        </message>
        <message>
            <source>Opened</source>
            <translation>已打开</translation>
        </message>
        <message numerus="yes">
            <source>%n phase(s)</source>
            <translation>
                <numerusform>%n 个时相</numerusform>
            </translation>
        </message>
        <message>
            <source>Results restored</source>
            <translation>已恢复结果</translation>
        </message>
        <message>
            <source>Study closed</source>
            <translation>检查已关闭</translation>
        </message>
        <message>
            <source>Approved</source>
            <translation>已审核通过</translation>
        </message>
        <message>
            <source>Approval withdrawn</source>
            <translation>已撤回审核</translation>
        </message>
        <message>
            <source>Looking for devices</source>
            <translation>正在查找设备</translation>
        </message>
        <message>
            <source>Checking the series</source>
            <translation>正在检查序列</translation>
        </message>
        <message>
            <source>Synthesizing %1</source>
            <translation>正在合成 %1</translation>
        </message>
        <message numerus="yes">
            <source>Synthesized, %n slice(s)</source>
            <translation>
                <numerusform>已合成 %n 层</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthesis cancelled</source>
            <translation>合成已取消</translation>
        </message>
        <message>
            <source>Synthesis failed</source>
            <translation>合成失败</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>RV insertion placed</source>
            <translation>已放置右室插入点</translation>
        </message>
        <message>
            <source>Writing the report</source>
            <translation>正在写报告</translation>
        </message>
        <message>
            <source>%1 made</source>
            <comment>a synthetic series</comment>
            <translation>已生成 %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CineOutlines</name>
        <message>
            <source>End-diastole marked</source>
            <translation>已标记舒张末期</translation>
        </message>
        <message>
            <source>End-systole marked</source>
            <translation>已标记收缩末期</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>时相 %1</translation>
        </message>
        <message>
            <source>found by the program</source>
            <translation>由程序找到</translation>
        </message>
        <message>
            <source>Outlining all phases of %1</source>
            <translation>正在勾画 %1 的全部时相</translation>
        </message>
        <message>
            <source>All phases outlined</source>
            <translation>全部时相已勾画</translation>
        </message>
        <message>
            <source>EF %1 %</source>
            <translation>EF %1 %</translation>
        </message>
        <message>
            <source>Outlining failed</source>
            <translation>勾画失败</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>测量</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortFigures</name>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>Bias</source>
            <translation>偏倚</translation>
        </message>
        <message>
            <source>paired t test against zero: p %1</source>
            <translation>与零的配对 t 检验：p %1</translation>
        </message>
        <message>
            <source>Limits of agreement</source>
            <translation>一致性界限</translation>
        </message>
        <message>
            <source>1.96 SD</source>
            <translation>1.96 SD</translation>
        </message>
        <message>
            <source>sensitivity, specificity</source>
            <translation>敏感度、特异度</translation>
        </message>
        <message>
            <source>kappa, %1</source>
            <translation>kappa，%1</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>对数</translation>
        </message>
        <message>
            <source>Pearson r</source>
            <translation>Pearson r</translation>
        </message>
        <message>
            <source>ICC(2,1)</source>
            <translation>ICC(2,1)</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>含瘢痕节段</translation>
        </message>
        <message>
            <source>Scar volume: area of scar times slice distance.</source>
            <translation>瘢痕体积：瘢痕面积乘以层间距。</translation>
        </message>
        <message>
            <source>Scar ratio: scar / (healthy + scar) myocardium.</source>
            <translation>瘢痕比例：瘢痕 /（正常 + 瘢痕）心肌。</translation>
        </message>
        <message>
            <source>Scar mass: scar volume times 1.05 g/ml.</source>
            <translation>瘢痕质量：瘢痕体积乘以 1.05 g/ml。</translation>
        </message>
        <message>
            <source>Myocardial mass: volume of healthy and scar times 1.05 g/ml.</source>
            <translation>心肌质量：正常与瘢痕体积乘以 1.05 g/ml。</translation>
        </message>
        <message>
            <source>Transmurality: mean of the segments with scar, 0 without scar.</source>
            <translation>透壁程度：有瘢痕节段的平均值，无瘢痕为 0。</translation>
        </message>
        <message>
            <source>Transmural segments: above 50 % transmurality, of 16.</source>
            <translation>透壁节段：透壁程度超过 50 %，共 16 段。</translation>
        </message>
        <message>
            <source>Segments with scar: at least 1 % and 3 voxels, of 16.</source>
            <translation>有瘢痕的节段：至少 1 % 且 3 个体素，共 16 段。</translation>
        </message>
        <message>
            <source>Ejection fraction: disc summation over the cine's outlines.</source>
            <translation>射血分数：对电影轮廓的圆盘求和。</translation>
        </message>
        <message>
            <source>Small print: 95 % intervals. Differences are model - reference; segments count as independent.</source>
            <translation>小字：95 % 区间。差值为模型 - 参考；各节段视为独立。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortModel</name>
        <message>
            <source>Reading the cohort</source>
            <translation>正在读取队列</translation>
        </message>
        <message>
            <source>Exporting the cohort</source>
            <translation>正在导出队列</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortPage</name>
        <message>
            <source>Compare model and reference over many cases.</source>
            <translation>在多个病例中比较模型与参考。</translation>
        </message>
        <message>
            <source>Open a folder that lateglow-cli batch wrote, or a CSV table with a column for the case and pairs of columns such as scar_mass_g_model and scar_mass_g_reference.</source>
            <translation>打开 lateglow-cli batch 写出的文件夹，或含病例列以及成对列（如 scar_mass_g_model 和 scar_mass_g_reference）的 CSV 表格。</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>打开文件夹…</translation>
        </message>
        <message>
            <source>Open table…</source>
            <translation>打开表格…</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Tables as CSV and JSON, plots as SVG and PNG</source>
            <translation>表格为 CSV 和 JSON，图为 SVG 和 PNG</translation>
        </message>
        <message>
            <source>Cases</source>
            <translation>病例</translation>
        </message>
        <message>
            <source>Agreement</source>
            <translation>一致性</translation>
        </message>
        <message>
            <source>The cohort could not be read or written.</source>
            <translation>无法读取或写入队列。</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message numerus="yes">
            <source>Exported, %n file(s)</source>
            <translation>
                <numerusform>已导出，%n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Open a folder of analyzed cases</source>
            <translation>打开已分析病例的文件夹</translation>
        </message>
        <message>
            <source>Open a table of cases</source>
            <translation>打开病例表格</translation>
        </message>
        <message>
            <source>Export tables and plots into</source>
            <translation>将表格和图导出到</translation>
        </message>
        <message numerus="yes">
            <source>%n case(s)</source>
            <translation>
                <numerusform>%n 个病例</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) without a pair of values are in the table, but in no figure.</source>
            <translation>
                <numerusform>%n 个病例没有成对数值，列于表中但不计入任何结果。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n case(s) beyond the limits of agreement, ringed in the plot.</source>
            <translation>
                <numerusform>%n 个病例超出一致性界限，图中以圆环标出。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n folder(s) could not be read and are left out.</source>
            <translation>
                <numerusform>%n 个文件夹无法读取，未包含在内。</numerusform>
            </translation>
        </message>
        <message>
            <source>The images of %1 are not where they were analyzed.</source>
            <translation>%1 的图像已不在分析时的位置。</translation>
        </message>
        <message>
            <source>Open the study from Studies.</source>
            <translation>请从“检查”中打开该检查。</translation>
        </message>
        <message>
            <source>model %1, reference %2</source>
            <translation>模型 %1，参考 %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::CohortTable</name>
        <message>
            <source>no values</source>
            <translation>无数值</translation>
        </message>
        <message>
            <source>no reference</source>
            <translation>无参考</translation>
        </message>
        <message>
            <source>no model value</source>
            <translation>无模型值</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>病例</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>参考</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>Remark</source>
            <translation>备注</translation>
        </message>
        <message>
            <source>beyond limits</source>
            <translation>超出界限</translation>
        </message>
        <message>
            <source>Dice, scar</source>
            <translation>Dice，瘢痕</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonFigures</name>
        <message>
            <source>Measuring similarity</source>
            <translation>正在测量相似度</translation>
        </message>
        <message>
            <source>Comparing classes</source>
            <translation>正在比较类别</translation>
        </message>
        <message>
            <source>Drawing the SSIM map</source>
            <translation>正在绘制 SSIM 图</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonModel</name>
        <message>
            <source>Phase %1 (end-diastole)</source>
            <translation>时相 %1（舒张末期）</translation>
        </message>
        <message>
            <source>Preparing the comparison</source>
            <translation>正在准备比较</translation>
        </message>
        <message>
            <source>Registering</source>
            <translation>正在配准</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>已配准</translation>
        </message>
        <message>
            <source>Registration removed</source>
            <translation>已移除配准</translation>
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
            <translation>高斯混合 (EM)</translation>
        </message>
        <message>
            <source>%1 SD above remote</source>
            <translation>高于远端 %1 SD</translation>
        </message>
        <message>
            <source>Copy as a table</source>
            <translation>复制为表格</translation>
        </message>
        <message>
            <source>Similarity</source>
            <translation>相似度</translation>
        </message>
        <message>
            <source>Whole</source>
            <translation>全部</translation>
        </message>
        <message>
            <source>Heart</source>
            <translation>心脏</translation>
        </message>
        <message>
            <source>Body</source>
            <translation>体部</translation>
        </message>
        <message>
            <source>Where the model looked for the left ventricle</source>
            <translation>模型寻找左心室的区域</translation>
        </message>
        <message>
            <source>What is brighter than air in the reference, filled</source>
            <translation>参考图像中比空气亮的部分，已填充</translation>
        </message>
        <message>
            <source>Hounsfield units</source>
            <translation>亨氏单位</translation>
        </message>
        <message>
            <source>Test − reference, HU</source>
            <translation>测试 − 参考，HU</translation>
        </message>
        <message>
            <source>Voxels</source>
            <translation>体素</translation>
        </message>
        <message>
            <source>Draw a profile line</source>
            <translation>绘制剖面线</translation>
        </message>
        <message>
            <source>Classes against the reference mask</source>
            <translation>类别与参考掩膜对比</translation>
        </message>
        <message>
            <source>Scar by segment</source>
            <translation>各节段瘢痕</translation>
        </message>
        <message>
            <source>Scar by method</source>
            <translation>各方法瘢痕</translation>
        </message>
        <message>
            <source>Measuring…</source>
            <translation>正在测量…</translation>
        </message>
        <message>
            <source>Figures appear here once two pictures are chosen.</source>
            <translation>选择两幅图像后，此处显示数值。</translation>
        </message>
        <message>
            <source>Not measured: %1. %2</source>
            <translation>未测量：%1。%2</translation>
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
            <translation>层面均值</translation>
        </message>
        <message>
            <source>Wang 2004: Gaussian window of 11 pixels, sigma 1.5</source>
            <translation>Wang 2004：11 像素高斯窗，sigma 1.5</translation>
        </message>
        <message>
            <source>SSIM 3-D</source>
            <translation>三维 SSIM</translation>
        </message>
        <message>
            <source>needs 11 slices</source>
            <translation>需要 11 层</translation>
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
            <translation>欧几里得</translation>
        </message>
        <message>
            <source>By the root mean square of the reference. Min-max: %1. Mean: %2.</source>
            <translation>按参考图像的均方根归一。最小-最大：%1。均值：%2。</translation>
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
            <translation>相关</translation>
        </message>
        <message>
            <source>Range 4095 HU.</source>
            <translation>范围 4095 HU。</translation>
        </message>
        <message>
            <source>Each image scaled by its 1st and 99th percentile to a range of 1.</source>
            <translation>每幅图像按其第 1 和第 99 百分位缩放到范围 1。</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s).</source>
            <translation>
                <numerusform>%n 个体素。</numerusform>
            </translation>
        </message>
        <message>
            <source>After registration.</source>
            <translation>配准后。</translation>
        </message>
        <message>
            <source>Within %1 HU</source>
            <translation>%1 HU 以内</translation>
        </message>
        <message>
            <source>Mean error</source>
            <translation>平均误差</translation>
        </message>
        <message>
            <source>test − reference</source>
            <translation>测试 − 参考</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>心肌</translation>
        </message>
        <message>
            <source>Specificity %1, mean surface distance %2 mm</source>
            <translation>特异度 %1，平均表面距离 %2 mm</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>HD95, mm</source>
            <translation>HD95，mm</translation>
        </message>
        <message>
            <source>Sensitivity</source>
            <translation>灵敏度</translation>
        </message>
        <message>
            <source>Model, %</source>
            <translation>模型，%</translation>
        </message>
        <message>
            <source>Synthetic: %1 g. Real: %2 g.</source>
            <translation>合成：%1 g。真实：%2 g。</translation>
        </message>
        <message>
            <source>Spread of the methods</source>
            <translation>各方法的差距</translation>
        </message>
        <message>
            <source>Lowest to highest scar ratio</source>
            <translation>最低至最高瘢痕比例</translation>
        </message>
        <message>
            <source>%1 g</source>
            <translation>%1 g</translation>
        </message>
        <message>
            <source>Real, %</source>
            <translation>真实，%</translation>
        </message>
        <message>
            <source>Synthetic, %</source>
            <translation>合成，%</translation>
        </message>
        <message>
            <source>within the reference's wall</source>
            <translation>在参考的室壁内</translation>
        </message>
        <message>
            <source>within the model's wall</source>
            <translation>在模型的室壁内</translation>
        </message>
        <message>
            <source>remote myocardium as drawn</source>
            <translation>远端心肌按绘制</translation>
        </message>
        <message>
            <source>remote myocardium found by the program</source>
            <translation>远端心肌由程序确定</translation>
        </message>
        <message>
            <source>Scar in % of the myocardium, %1; %2.</source>
            <translation>瘢痕占心肌的百分比，%1；%2。</translation>
        </message>
        <message>
            <source>Find remote myocardium again</source>
            <translation>重新自动确定远端心肌</translation>
        </message>
        <message>
            <source>Draw remote myocardium</source>
            <translation>绘制远端心肌</translation>
        </message>
        <message>
            <source>Ref., %</source>
            <translation>参考，%</translation>
        </message>
        <message>
            <source>Classes of the model</source>
            <translation>模型的类别</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonTools</name>
        <message>
            <source>Side by side</source>
            <translation>并列</translation>
        </message>
        <message>
            <source>Swipe</source>
            <translation>卷帘</translation>
        </message>
        <message>
            <source>Checkerboard</source>
            <translation>棋盘格</translation>
        </message>
        <message>
            <source>Blink</source>
            <translation>闪烁</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>SSIM map</source>
            <translation>SSIM 图</translation>
        </message>
        <message>
            <source>Swap reference and test</source>
            <translation>交换参考与测试</translation>
        </message>
        <message>
            <source>Register…</source>
            <translation>配准…</translation>
        </message>
        <message>
            <source>How to compare</source>
            <translation>比较方式</translation>
        </message>
        <message>
            <source>Pictures side by side</source>
            <translation>并列图像数</translation>
        </message>
        <message>
            <source>Key %1</source>
            <translation>按键 %1</translation>
        </message>
        <message>
            <source>Rigid: shift and turn</source>
            <translation>刚性：平移和旋转</translation>
        </message>
        <message>
            <source>Affine: with stretch and shear</source>
            <translation>仿射：含拉伸和剪切</translation>
        </message>
        <message>
            <source>B-spline: smooth deformation</source>
            <translation>B 样条：平滑形变</translation>
        </message>
        <message>
            <source>Whole picture</source>
            <translation>整幅图像</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ComparisonViews</name>
        <message>
            <source>Difference, HU</source>
            <translation>差值，HU</translation>
        </message>
        <message>
            <source>Difference, % of the window</source>
            <translation>差值，窗宽的 %</translation>
        </message>
        <message>
            <source>SSIM, 1: alike</source>
            <translation>SSIM，1：相同</translation>
        </message>
        <message>
            <source>Drag the reference here from the strip on the left.</source>
            <translation>从左侧栏将参考序列拖到此处。</translation>
        </message>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>请将左侧条中的序列拖到此处。</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>正在准备…</translation>
        </message>
        <message>
            <source>nothing here</source>
            <translation>此处无数据</translation>
        </message>
        <message>
            <source>%1 HU</source>
            <translation>%1 HU</translation>
        </message>
        <message>
            <source>Slice %1 / %2</source>
            <translation>层面 %1 / %2</translation>
        </message>
        <message>
            <source>Reference</source>
            <translation>参考</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>已配准</translation>
        </message>
        <message>
            <source>Another patient space: middles laid over each other</source>
            <translation>不同的患者坐标系：以中心对齐</translation>
        </message>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>非采集图像，仅供研究。</translation>
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
            <translation>%1 对比 %2</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>红：较高。蓝：较低。</translation>
        </message>
        <message>
            <source>Drawing the SSIM map…</source>
            <translation>正在绘制 SSIM 图…</translation>
        </message>
        <message>
            <source>Reference %1</source>
            <translation>参考 %1</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>测试 %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DevicesPage</name>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Automatic takes the GPU where there is one with enough memory, else the CPU. Also beside Run in Read.</source>
            <translation>自动：有显存足够的 GPU 则用 GPU，否则用 CPU。也可在“阅片”的“运行”旁选择。</translation>
        </message>
        <message numerus="yes">
            <source>All %n processor(s)</source>
            <translation>
                <numerusform>全部 %n 个处理器</numerusform>
            </translation>
        </message>
        <message>
            <source>Threads on the CPU</source>
            <translation>CPU 线程数</translation>
        </message>
        <message>
            <source>Fewer leave more for playing and for other programs.</source>
            <translation>线程少，则留给播放和其他程序的资源多。</translation>
        </message>
        <message>
            <source>Found</source>
            <translation>已找到</translation>
        </message>
        <message>
            <source>What the engine can compute on.</source>
            <translation>引擎可用的计算设备。</translation>
        </message>
        <message>
            <source>The engine is being asked.</source>
            <translation>正在询问引擎。</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>The engine did not tell its devices.</source>
            <translation>引擎未报告其设备。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::DifferencePane</name>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>%1 − %2</source>
            <translation>%1 − %2</translation>
        </message>
        <message>
            <source>Share of each window, −1 to 1</source>
            <translation>占各自窗宽的比例，−1 至 1</translation>
        </message>
        <message>
            <source>Red: more. Blue: less.</source>
            <translation>红：较高。蓝：较低。</translation>
        </message>
        <message>
            <source>−%1 to %1 HU</source>
            <translation>−%1 至 %1 HU</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ExportDialog</name>
        <message>
            <source>Synthetic images</source>
            <translation>合成图像</translation>
        </message>
        <message>
            <source>DICOM MR, like the source</source>
            <translation>DICOM MR，与来源相同</translation>
        </message>
        <message>
            <source>Tissue classes</source>
            <translation>组织分类</translation>
        </message>
        <message>
            <source>DICOM Segmentation</source>
            <translation>DICOM 分割</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>DICOM Structured Report; brings the classes along</source>
            <translation>DICOM 结构化报告；附带分类</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>DICOM Encapsulated PDF</source>
            <translation>DICOM 封装 PDF</translation>
        </message>
        <message>
            <source>Uncertainty</source>
            <translation>不确定性</translation>
        </message>
        <message>
            <source>DICOM Parametric Map</source>
            <translation>DICOM 参数图</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>关键图像</translation>
        </message>
        <message>
            <source>DICOM Secondary Capture, labels burned in</source>
            <translation>DICOM 二次捕获，标记烧录在图中</translation>
        </message>
        <message>
            <source>Cine with outlines</source>
            <translation>带轮廓的电影</translation>
        </message>
        <message>
            <source>Animated GIF</source>
            <translation>动态 GIF</translation>
        </message>
        <message>
            <source>Pictures</source>
            <translation>图片</translation>
        </message>
        <message>
            <source>PNG: slices and bull's-eyes</source>
            <translation>PNG：层面和牛眼图</translation>
        </message>
        <message>
            <source>Table of measurements</source>
            <translation>测量表</translation>
        </message>
        <message>
            <source>CSV</source>
            <translation>CSV</translation>
        </message>
        <message>
            <source>Measurements for programs</source>
            <translation>供程序使用的测量</translation>
        </message>
        <message>
            <source>JSON</source>
            <translation>JSON</translation>
        </message>
        <message>
            <source>Volumes</source>
            <translation>体数据</translation>
        </message>
        <message>
            <source>NIfTI: image, classes, uncertainty</source>
            <translation>NIfTI：图像、分类、不确定性</translation>
        </message>
        <message>
            <source>Export into folder</source>
            <translation>导出到文件夹</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>导出</translation>
        </message>
        <message>
            <source>Export case</source>
            <translation>导出病例</translation>
        </message>
        <message>
            <source>Everything written says that it is synthetic, which model made it and from which images. DICOM objects are checked first.</source>
            <translation>所有写出的内容都注明其为合成、由哪个模型生成、来自哪些图像。DICOM 对象会先经校验。</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s), about %1</source>
            <translation>
                <numerusform>%n 个文件，约 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Change…</source>
            <translation>更改…</translation>
        </message>
        <message>
            <source>Open the folder afterwards</source>
            <translation>完成后打开文件夹</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message numerus="yes">
            <source>Export %n file(s), about %1</source>
            <translation>
                <numerusform>导出 %n 个文件，约 %1</numerusform>
            </translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Exporting</source>
            <translation>正在导出</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) written</source>
            <translation>
                <numerusform>已写出 %n 个文件</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::FusedPane</name>
        <message>
            <source>Fused</source>
            <translation>融合</translation>
        </message>
        <message>
            <source>%1 over %2</source>
            <translation>%1 叠加于 %2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::GeneralPage</name>
        <message>
            <source>Last studies</source>
            <translation>上次的检查</translation>
        </message>
        <message>
            <source>Study list</source>
            <translation>检查列表</translation>
        </message>
        <message>
            <source>At the start</source>
            <translation>启动时</translation>
        </message>
        <message>
            <source>What Lateglow shows first. After a crash, what was open always comes back.</source>
            <translation>Lateglow 首先显示的内容。崩溃之后，原先打开的内容总会恢复。</translation>
        </message>
        <message>
            <source>Plays</source>
            <translation>播放</translation>
        </message>
        <message>
            <source>Waits</source>
            <translation>等待</translation>
        </message>
        <message>
            <source>Cine</source>
            <translation>电影</translation>
        </message>
        <message>
            <source>What a cine does when it is opened.</source>
            <translation>电影打开时的行为。</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Interpolated between pixels, or every pixel as it is.</source>
            <translation>像素间插值，或如实显示每个像素。</translation>
        </message>
        <message>
            <source>Show the introduction</source>
            <translation>显示入门介绍</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>入门介绍</translation>
        </message>
        <message>
            <source>Three cards that say how a case is read.</source>
            <translation>三张卡片，说明如何阅读一个病例。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HelpDialog</name>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Mouse</source>
            <translation>鼠标</translation>
        </message>
        <message>
            <source>Wheel</source>
            <translation>滚轮</translation>
        </message>
        <message>
            <source>Slices, in all viewports of the stack</source>
            <translation>切换层面，堆叠的所有视口同步</translation>
        </message>
        <message>
            <source>Drag</source>
            <translation>拖动</translation>
        </message>
        <message>
            <source>Window (across) and level (up and down)</source>
            <translation>窗宽（横向）和窗位（纵向）</translation>
        </message>
        <message>
            <source>Ctrl+wheel</source>
            <translation>Ctrl+滚轮</translation>
        </message>
        <message>
            <source>Zoom around the pointer</source>
            <translation>以指针为中心缩放</translation>
        </message>
        <message>
            <source>Shift+drag</source>
            <translation>Shift+拖动</translation>
        </message>
        <message>
            <source>Move; also the middle button</source>
            <translation>平移；也可用中键</translation>
        </message>
        <message>
            <source>Alt+wheel</source>
            <translation>Alt+滚轮</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>工具大小</translation>
        </message>
        <message>
            <source>Double click</source>
            <translation>双击</translation>
        </message>
        <message>
            <source>One viewport alone, or all</source>
            <translation>单独一个视口，或全部</translation>
        </message>
        <message>
            <source>Lateglow is for research use. Synthetic images were not acquired and are always marked in amber.</source>
            <translation>Lateglow 仅供研究。合成图像并非采集所得，始终以琥珀色标记。</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>入门介绍</translation>
        </message>
        <message>
            <source>Change keys…</source>
            <translation>更改按键…</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Digits in blinded reading</source>
            <translation>盲法阅片中的数字</translation>
        </message>
        <message>
            <source>Quality and confidence</source>
            <translation>质量与把握</translation>
        </message>
        <message>
            <source>Mark that segment, or not</source>
            <translation>标记或取消该编号的节段</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>阅片</translation>
        </message>
        <message>
            <source>Comparing</source>
            <translation>比较</translation>
        </message>
    </context>
    <context>
        <name>lateglow::HistoryCard</name>
        <message>
            <source>History</source>
            <translation>历史</translation>
        </message>
        <message>
            <source>%1 %2, package %3, on %4, %5, Lateglow %6.</source>
            <translation>%1 %2，模型包 %3，运行于 %4，%5,Lateglow %6。</translation>
        </message>
        <message>
            <source>The input gate was overridden.</source>
            <translation>输入检查已被强制跳过。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ImagePane</name>
        <message>
            <source>RV insertion</source>
            <translation>右室插入点</translation>
        </message>
    </context>
    <context>
        <name>lateglow::JobList</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>waits, number %1</source>
            <translation>等待中，第 %1 位</translation>
        </message>
        <message>
            <source>Earlier</source>
            <translation>提前</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>推后</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LanguagePage</name>
        <message>
            <source>The desktop's</source>
            <translation>跟随桌面</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>语言</translation>
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
            <translation>长度</translation>
        </message>
        <message>
            <source>Of distances and areas that are drawn. Volumes are in mL, masses in g.</source>
            <translation>所绘距离和面积的单位。体积以 mL、质量以 g 表示。</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>数字</translation>
        </message>
        <message>
            <source>The decimal sign is that of the language.</source>
            <translation>小数点随语言而定。</translation>
        </message>
        <message>
            <source>Of the window and of reports. DICOM objects and tables stay in English.</source>
            <translation>窗口和报告的语言。DICOM 对象和表格仍为英文。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LaterPage</name>
        <message>
            <source>Today</source>
            <translation>当前</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayersCard</name>
        <message>
            <source>Overlay</source>
            <translation>叠加</translation>
        </message>
        <message>
            <source>Outlines</source>
            <translation>轮廓</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>图层</translation>
        </message>
        <message>
            <source>Show or hide all classes</source>
            <translation>显示或隐藏全部分类</translation>
        </message>
        <message>
            <source>Show or hide: %1</source>
            <translation>显示或隐藏：%1</translation>
        </message>
        <message>
            <source>Opacity: %1</source>
            <translation>不透明度：%1</translation>
        </message>
        <message>
            <source>%1 is locked: no tool changes it</source>
            <translation>%1已锁定：任何工具都不会更改</translation>
        </message>
        <message>
            <source>Lock %1 against every tool</source>
            <translation>锁定%1，不受任何工具影响</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LayoutMenu</name>
        <message>
            <source>One pane</source>
            <translation>单窗格</translation>
        </message>
        <message>
            <source>%1 × %2 panes</source>
            <translation>%1 × %2 窗格</translation>
        </message>
        <message>
            <source>Save this layout…</source>
            <translation>保存此布局…</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>%1 cannot be read</source>
            <translation>无法读取 %1</translation>
        </message>
        <message>
            <source>Layouts</source>
            <translation>布局</translation>
        </message>
        <message>
            <source>The layouts could not be changed.</source>
            <translation>无法更改布局。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::LightBox</name>
        <message>
            <source>Slices of the image</source>
            <translation>图像的层面</translation>
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
            <translation>训练</translation>
        </message>
        <message>
            <source>Retraining on a site's own data from this window is not part of this version.</source>
            <translation>在此窗口中用本机构数据再训练不属于此版本。</translation>
        </message>
        <message>
            <source>Training runs on the command line: lateglow-cli train --config FILE.json; the configurations that made the shipped models come with the program.</source>
            <translation>训练通过命令行进行：lateglow-cli train --config FILE.json；随附模型所用的配置随程序提供。</translation>
        </message>
        <message>
            <source>Packages are installed and verified with lateglow-cli models, measured on cases with truth with lateglow-cli evaluate.</source>
            <translation>模型包用 lateglow-cli models 安装和校验，用 lateglow-cli evaluate 在已知真值的病例上评估。</translation>
        </message>
        <message>
            <source>What a model was trained on and what it cannot claim is on its card, beside Run in Read.</source>
            <translation>模型的训练数据及其不能声称的内容见其模型卡，位于“阅片”中“运行”旁。</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>转到阅片</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message numerus="yes">
            <source>Report exported, %n page(s)</source>
            <translation>
                <numerusform>报告已导出，%n 页</numerusform>
            </translation>
        </message>
        <message>
            <source>The demonstration studies were not found.</source>
            <translation>未找到演示检查。</translation>
        </message>
        <message>
            <source>Install the folder resources/demo beside the program.</source>
            <translation>请将 resources/demo 文件夹安装在程序旁。</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly. What was open is back.</source>
            <translation>Lateglow 意外结束。原先打开的内容已恢复。</translation>
        </message>
        <message>
            <source>Results, corrections, findings and drawings were kept.</source>
            <translation>结果、修改、所见和绘制均已保留。</translation>
        </message>
        <message>
            <source>Lateglow ended unexpectedly while it opened the last studies.</source>
            <translation>Lateglow 在打开上次的检查时意外结束。</translation>
        </message>
        <message>
            <source>They are not opened by themselves again; find them under Recently opened.</source>
            <translation>它们不会再自动打开；可在“最近打开”中找到。</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>退出</translation>
        </message>
        <message>
            <source>Files are being imported into the study store.</source>
            <translation>正在将文件导入检查库。</translation>
        </message>
        <message>
            <source>Quitting now stops the import; nothing of it is kept.</source>
            <translation>现在退出会停止导入；导入内容均不保留。</translation>
        </message>
        <message>
            <source>Stop the import and quit</source>
            <translation>停止导入并退出</translation>
        </message>
        <message>
            <source>Go on</source>
            <translation>继续</translation>
        </message>
        <message>
            <source>Case</source>
            <translation>病例</translation>
        </message>
        <message>
            <source>Cohort</source>
            <translation>队列</translation>
        </message>
        <message>
            <source>Blinded reading</source>
            <translation>盲法阅片</translation>
        </message>
        <message>
            <source>The study cannot be opened.</source>
            <translation>无法打开该检查。</translation>
        </message>
        <message>
            <source>What is kept between sessions cannot be read or written.</source>
            <translation>会话之间保留的内容无法读取或写入。</translation>
        </message>
        <message>
            <source>The audit log is not written: %1</source>
            <translation>审计日志未能写入：%1</translation>
        </message>
        <message>
            <source>Writing the bundle…</source>
            <translation>正在写入数据包…</translation>
        </message>
        <message>
            <source>Bundle written</source>
            <translation>数据包已写入</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MaskEditing</name>
        <message>
            <source>Painted</source>
            <translation>已绘制</translation>
        </message>
        <message>
            <source>Erased</source>
            <translation>已擦除</translation>
        </message>
        <message>
            <source>Contour drawn</source>
            <translation>已绘制轮廓</translation>
        </message>
        <message>
            <source>Endocardium nudged</source>
            <translation>已推移心内膜</translation>
        </message>
        <message>
            <source>Epicardium nudged</source>
            <translation>已推移心外膜</translation>
        </message>
        <message numerus="yes">
            <source>Filled %n slice(s)</source>
            <translation>
                <numerusform>已填充 %n 层</numerusform>
            </translation>
        </message>
        <message>
            <source>Copied slice %1</source>
            <translation>已复制层面 %1</translation>
        </message>
        <message>
            <source>Slice cleared</source>
            <translation>已清空层面</translation>
        </message>
        <message numerus="yes">
            <source>%n voxel(s)</source>
            <translation>
                <numerusform>%n 个体素</numerusform>
            </translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Copied to phase %1</source>
            <translation>已复制到时相 %1</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>时相 %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MeasurementsCard</name>
        <message>
            <source>Copy the figures as a table</source>
            <translation>以表格形式复制数值</translation>
        </message>
        <message>
            <source>Figures appear here once the model has run.</source>
            <translation>模型运行后，数值显示在此处。</translation>
        </message>
        <message>
            <source>Place RV insertion</source>
            <translation>放置右室插入点</translation>
        </message>
        <message>
            <source>Against the reference</source>
            <translation>与参考对比</translation>
        </message>
        <message>
            <source>Measurements</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>LV function</source>
            <translation>左室功能</translation>
        </message>
        <message>
            <source>Disc summation over the outlines of all phases.</source>
            <translation>按全部时相轮廓的圆盘求和法。</translation>
        </message>
        <message>
            <source>Open report</source>
            <translation>打开报告</translation>
        </message>
        <message>
            <source>Click the anterior RV insertion in an image; it sets where the segments begin.</source>
            <translation>在图像中点击前右室插入点；它决定节段的起点。</translation>
        </message>
        <message>
            <source>Measuring the edited classes…</source>
            <translation>正在测量修改后的分类…</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>收起</translation>
        </message>
        <message numerus="yes">
            <source>%n more</source>
            <translation>
                <numerusform>另有 %n 项</numerusform>
            </translation>
        </message>
        <message>
            <source>No left ventricle is outlined in two phases.</source>
            <translation>没有两个时相勾画了左心室。</translation>
        </message>
        <message>
            <source>Measuring the corrected outlines…</source>
            <translation>正在测量修正后的轮廓…</translation>
        </message>
        <message>
            <source>The classes could not be measured.</source>
            <translation>无法测量各类组织。</translation>
        </message>
        <message>
            <source>What limits these figures</source>
            <translation>这些数值的局限</translation>
        </message>
        <message numerus="yes">
            <source>Corrected by the reader in %n phase(s).</source>
            <translation>
                <numerusform>阅片者修正了 %n 个时相。</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::ModelCardDialog</name>
        <message>
            <source>Model card</source>
            <translation>模型卡</translation>
        </message>
        <message>
            <source>Package SHA-256 %1</source>
            <translation>模型包 SHA-256 %1</translation>
        </message>
        <message>
            <source>Demonstration model: its limits</source>
            <translation>演示模型：其局限</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MontageView</name>
        <message>
            <source>All slices and phases</source>
            <translation>全部层面与时相</translation>
        </message>
        <message>
            <source>A montage shows the slices and phases of a cine. Drag one here.</source>
            <translation>拼图显示电影的层面和时相。请将电影拖到此处。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::MprViewports</name>
        <message>
            <source>Axial</source>
            <translation>横断面</translation>
        </message>
        <message>
            <source>Coronal</source>
            <translation>冠状面</translation>
        </message>
        <message>
            <source>Sagittal</source>
            <translation>矢状面</translation>
        </message>
        <message>
            <source>Maximum of %1 mm</source>
            <translation>%1 mm 最大值</translation>
        </message>
        <message>
            <source>Mean of %1 mm</source>
            <translation>%1 mm 平均值</translation>
        </message>
        <message>
            <source>%1, oblique %2°</source>
            <translation>%1，倾斜 %2°</translation>
        </message>
        <message>
            <source>%1, oblique</source>
            <translation>%1，倾斜</translation>
        </message>
        <message>
            <source>Volume</source>
            <translation>容积</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>正在准备容积数据。</translation>
        </message>
        <message>
            <source>Thick planes</source>
            <translation>厚层平面</translation>
        </message>
        <message>
            <source>Off</source>
            <translation>关</translation>
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
            <translation>信号 %1</translation>
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
            <translation>取消</translation>
        </message>
        <message>
            <source>Reading %1</source>
            <translation>正在读取 %1</translation>
        </message>
        <message numerus="yes">
            <source>%n series, the rest is being read</source>
            <translation>
                <numerusform>%n 个序列，其余正在读取</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::OrbitViewport</name>
        <message>
            <source>The graphics driver was restarted and the picture is gone. Click to draw it again. If this happens often, start Lateglow with LIBGL_ALWAYS_SOFTWARE=1 or update the graphics driver.</source>
            <translation>显卡驱动已重启，画面丢失。点击以重新绘制。若经常发生，请以 LIBGL_ALWAYS_SOFTWARE=1 启动 Lateglow 或更新显卡驱动。</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>重置视图</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsNodesPage</name>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
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
            <translation>加密连接（TLS）</translation>
        </message>
        <message>
            <source>The certificate must name the host</source>
            <translation>证书必须包含主机名</translation>
        </message>
        <message>
            <source>Test connection</source>
            <translation>测试连接</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Nodes</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>名称</translation>
        </message>
        <message>
            <source>AE title</source>
            <translation>AE 标题</translation>
        </message>
        <message>
            <source>Host</source>
            <translation>主机</translation>
        </message>
        <message>
            <source>Port</source>
            <translation>端口</translation>
        </message>
        <message>
            <source>Retrieve by</source>
            <translation>获取方式</translation>
        </message>
        <message>
            <source>Name or IPv4 address</source>
            <translation>主机名或 IPv4 地址</translation>
        </message>
        <message>
            <source>PEM file</source>
            <translation>PEM 文件</translation>
        </message>
        <message>
            <source>Trusted authority</source>
            <translation>受信任的机构</translation>
        </message>
        <message>
            <source>Own certificate</source>
            <translation>本机证书</translation>
        </message>
        <message>
            <source>Own private key</source>
            <translation>本机私钥</translation>
        </message>
        <message>
            <source>Own AE title</source>
            <translation>本机 AE 标题</translation>
        </message>
        <message>
            <source>Port for C-MOVE</source>
            <translation>C-MOVE 端口</translation>
        </message>
        <message>
            <source>Nodes that are asked by C-MOVE connect to this port</source>
            <translation>以 C-MOVE 请求的节点连接到此端口</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>归档</translation>
        </message>
        <message>
            <source>Asking %1…</source>
            <translation>正在询问 %1…</translation>
        </message>
        <message>
            <source>%1 answers.</source>
            <translation>%1 有应答。</translation>
        </message>
        <message>
            <source>It took %1 ms.</source>
            <translation>用时 %1 ms。</translation>
        </message>
        <message>
            <source>Saved.</source>
            <translation>已保存。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsPresenter</name>
        <message>
            <source>The node could not send %1 of the objects.</source>
            <translation>节点未能发送 %1 个对象。</translation>
        </message>
        <message>
            <source>Not stored: %1. The first reason: %2</source>
            <translation>未存储：%1。首个原因：%2</translation>
        </message>
        <message>
            <source>Test %1</source>
            <translation>测试 %1</translation>
        </message>
        <message>
            <source>Query %1</source>
            <translation>查询 %1</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>序列</translation>
        </message>
        <message>
            <source>Retrieve %1</source>
            <translation>获取 %1</translation>
        </message>
        <message>
            <source>Send %1</source>
            <translation>发送 %1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryDialog</name>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Retrieve</source>
            <translation>获取</translation>
        </message>
        <message>
            <source>Query PACS</source>
            <translation>查询 PACS</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>模态</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>图像</translation>
        </message>
        <message>
            <source>Studies found</source>
            <translation>找到的检查</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Fetch the selected studies or series into the study store</source>
            <translation>将所选检查或序列取到检查库</translation>
        </message>
        <message>
            <source>%1 retrieved, %2 objects</source>
            <translation>已获取 %1，%2 个对象</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>No node is set up yet. Add the archive under Nodes…</source>
            <translation>尚未设置节点。请在“节点…”中添加归档。</translation>
        </message>
        <message>
            <source>Search to list the studies of the node.</source>
            <translation>点击“搜索”列出节点上的检查。</translation>
        </message>
        <message>
            <source>Series are being listed…</source>
            <translation>正在列出序列…</translation>
        </message>
        <message>
            <source>The node has no study like that. Ask for less.</source>
            <translation>节点上没有此类检查。请放宽条件。</translation>
        </message>
        <message>
            <source>Only the first %1 studies are listed.</source>
            <translation>仅列出前 %1 项检查。</translation>
        </message>
        <message>
            <source>Narrow the query to see the others.</source>
            <translation>缩小查询范围以查看其余检查。</translation>
        </message>
        <message>
            <source>Series %1</source>
            <translation>序列 %1</translation>
        </message>
        <message>
            <source>The node lists no series.</source>
            <translation>节点未列出任何序列。</translation>
        </message>
        <message>
            <source>Asking the node…</source>
            <translation>正在询问节点…</translation>
        </message>
        <message>
            <source>%1, and %2 more</source>
            <translation>%1，另有 %2 项</translation>
        </message>
        <message>
            <source>Studies listed: %1</source>
            <translation>已列出检查：%1</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsQueryForm</name>
        <message>
            <source>From date</source>
            <translation>起始日期</translation>
        </message>
        <message>
            <source>To date</source>
            <translation>截止日期</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>搜索</translation>
        </message>
        <message>
            <source>Any date</source>
            <translation>任意日期</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>当前</translation>
        </message>
        <message>
            <source>Last 7 days</source>
            <translation>最近 7 天</translation>
        </message>
        <message>
            <source>Last 30 days</source>
            <translation>最近 30 天</translation>
        </message>
        <message>
            <source>Last 12 months</source>
            <translation>最近 12 个月</translation>
        </message>
        <message>
            <source>From … to …</source>
            <translation>从…到…</translation>
        </message>
        <message>
            <source>Any</source>
            <translation>任意</translation>
        </message>
        <message>
            <source>Part of the name, or with * and ?</source>
            <translation>姓名的一部分，或使用 * 和 ?</translation>
        </message>
        <message>
            <source>Node</source>
            <translation>节点</translation>
        </message>
        <message>
            <source>Patient name</source>
            <translation>患者姓名</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>患者 ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>检查日期</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>模态</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>节点…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsSendDialog</name>
        <message>
            <source>Send</source>
            <translation>发送</translation>
        </message>
        <message>
            <source>Node to send to</source>
            <translation>目标节点</translation>
        </message>
        <message>
            <source>Send to a node</source>
            <translation>发送到节点</translation>
        </message>
        <message>
            <source>Nodes…</source>
            <translation>节点…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PacsStudies</name>
        <message>
            <source>Query PACS…</source>
            <translation>查询 PACS…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>发送…</translation>
        </message>
        <message>
            <source>Search an archive and fetch studies from it</source>
            <translation>搜索归档并从中获取检查</translation>
        </message>
        <message>
            <source>Send studies or exported objects to a node</source>
            <translation>将检查或导出的对象发送到节点</translation>
        </message>
        <message>
            <source>Stop this transfer</source>
            <translation>停止此传输</translation>
        </message>
        <message>
            <source>Selected studies…</source>
            <translation>所选检查…</translation>
        </message>
        <message>
            <source>Exported objects…</source>
            <translation>导出的对象…</translation>
        </message>
        <message>
            <source>%1, %2 %. Stop</source>
            <translation>%1，%2 %，停止</translation>
        </message>
        <message>
            <source>%1 sent, %2 objects</source>
            <translation>已发送 %1，%2 个对象</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>%1: cancelled.</source>
            <translation>%1：已取消。</translation>
        </message>
        <message>
            <source>%1 studies</source>
            <translation>%1 项检查</translation>
        </message>
        <message>
            <source>%1 from the study store, with all objects.</source>
            <translation>检查库中的 %1，含全部对象。</translation>
        </message>
        <message>
            <source>The DICOM objects in %1. Objects that Lateglow made are checked before.</source>
            <translation>%1 中的 DICOM 对象。由 Lateglow 生成的对象会先经校验。</translation>
        </message>
        <message>
            <source>%1: not everything was retrieved.</source>
            <translation>%1：未能全部获取。</translation>
        </message>
        <message>
            <source>%1: did not work.</source>
            <translation>%1：未成功。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PairPane</name>
        <message>
            <source>Not acquired. Research use only.</source>
            <translation>非采集图像，仅供研究。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PaneDrag</name>
        <message>
            <source>Drag onto another pane to swap them</source>
            <translation>拖到另一窗格上以互换</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PhaseSlider</name>
        <message>
            <source>Cardiac phase</source>
            <translation>心动时相</translation>
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
            <translation>将标记拖到另一时相</translation>
        </message>
    </context>
    <context>
        <name>lateglow::PlotView</name>
        <message>
            <source>Whole plot (R)</source>
            <translation>完整图 (R)</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePane</name>
        <message>
            <source>L–R</source>
            <translation>左–右</translation>
        </message>
        <message>
            <source>A–P</source>
            <translation>前–后</translation>
        </message>
        <message>
            <source>F–H</source>
            <translation>足–头</translation>
        </message>
        <message>
            <source>Right to left</source>
            <translation>由右至左</translation>
        </message>
        <message>
            <source>Front to back</source>
            <translation>由前至后</translation>
        </message>
        <message>
            <source>Foot to head</source>
            <translation>由足至头</translation>
        </message>
        <message>
            <source>mm towards the left</source>
            <translation>向左 mm</translation>
        </message>
        <message>
            <source>mm towards the back</source>
            <translation>向后 mm</translation>
        </message>
        <message>
            <source>mm towards the head</source>
            <translation>向头侧 mm</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfilePlot</name>
        <message>
            <source>mm along the line</source>
            <translation>沿线 mm</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ProfileView</name>
        <message>
            <source>Profile through the crosshair</source>
            <translation>通过十字线的剖面曲线</translation>
        </message>
        <message>
            <source>%1 mm: %2 %3</source>
            <translation>%1 mm：%2 %3</translation>
        </message>
        <message>
            <source>A profile shows the values of a volume through the crosshair.</source>
            <translation>剖面曲线显示容积数据沿十字线的数值。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadPage</name>
        <message>
            <source>Open a study to read it.</source>
            <translation>请打开检查以阅片。</translation>
        </message>
        <message>
            <source>DICOM folder or file, or NIfTI; or drop it here.</source>
            <translation>DICOM 文件夹或文件，或 NIfTI；也可拖放到此处。</translation>
        </message>
        <message>
            <source>Open study…</source>
            <translation>打开检查…</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>打开演示病例</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>注释文字</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReadViewports</name>
        <message>
            <source>Click the anterior RV insertion: where the front wall of the right ventricle meets the left. Esc leaves it.</source>
            <translation>点击前右室插入点：右心室前壁与左心室相接处。按 Esc 退出。</translation>
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
            <translation>最近打开的检查</translation>
        </message>
        <message>
            <source>Nothing to show: studies that you open are listed here.</source>
            <translation>暂无内容：您打开的检查会列在此处。</translation>
        </message>
        <message>
            <source>%1 was taken off the list. The files are untouched.</source>
            <translation>已将 %1 从列表移除。文件未受影响。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegionHistogram</name>
        <message>
            <source>Copy figures, table and picture</source>
            <translation>复制数值、表格和图像</translation>
        </message>
        <message>
            <source>Histogram</source>
            <translation>直方图</translation>
        </message>
        <message>
            <source>Synthetic signal</source>
            <translation>合成信号</translation>
        </message>
        <message>
            <source>Signal</source>
            <translation>信号</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>合成 LGE</translation>
        </message>
        <message>
            <source>slice %1</source>
            <translation>层面 %1</translation>
        </message>
        <message>
            <source>phase %1</source>
            <translation>时相 %1</translation>
        </message>
        <message>
            <source>Pixels</source>
            <translation>像素</translation>
        </message>
        <message>
            <source>Mean</source>
            <translation>均值</translation>
        </message>
        <message>
            <source>dashed line</source>
            <translation>虚线</translation>
        </message>
        <message>
            <source>SD</source>
            <translation>SD</translation>
        </message>
        <message>
            <source>Median</source>
            <translation>中位数</translation>
        </message>
        <message>
            <source>Lowest to highest</source>
            <translation>最低至最高</translation>
        </message>
        <message>
            <source>%1 to %2</source>
            <translation>%1 至 %2</translation>
        </message>
        <message>
            <source>Area</source>
            <translation>面积</translation>
        </message>
        <message numerus="yes">
            <source>%n pixel(s)</source>
            <translation>
                <numerusform>%n 个像素</numerusform>
            </translation>
        </message>
        <message>
            <source>from</source>
            <translation>从</translation>
        </message>
        <message>
            <source>below</source>
            <translation>小于</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RegistrationBar</name>
        <message>
            <source>Before</source>
            <translation>配准前</translation>
        </message>
        <message>
            <source>After</source>
            <translation>配准后</translation>
        </message>
        <message>
            <source>Registering: stopping…</source>
            <translation>配准：正在停止…</translation>
        </message>
        <message>
            <source>Registering: %1</source>
            <translation>配准：%1</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>正在配准…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>rigid</source>
            <translation>刚性</translation>
        </message>
        <message>
            <source>affine</source>
            <translation>仿射</translation>
        </message>
        <message>
            <source>B-spline</source>
            <translation>B 样条</translation>
        </message>
        <message>
            <source>Registered: %1, mutual information %2 → %3 nats, mean displacement %4</source>
            <translation>已配准：%1，互信息 %2 → %3 nat，平均位移 %4</translation>
        </message>
        <message>
            <source>not better than before</source>
            <translation>不优于配准前</translation>
        </message>
        <message>
            <source>Largest displacement %1. Resampled once, linearly; the original stays as it is.</source>
            <translation>最大位移 %1。线性重采样一次；原始图像保持不变。</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Not registered: %1. %2</source>
            <translation>未配准：%1。%2</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportFiles</name>
        <message>
            <source>Writing the bundle</source>
            <translation>正在写入数据包</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportPage</name>
        <message>
            <source>The report is made from a synthesized and measured case.</source>
            <translation>报告由已合成并测量的病例生成。</translation>
        </message>
        <message>
            <source>Open a study in Read and run the model.</source>
            <translation>请在“阅片”中打开检查并运行模型。</translation>
        </message>
        <message>
            <source>Export PDF…</source>
            <translation>导出 PDF…</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>导出…</translation>
        </message>
        <message>
            <source>Send…</source>
            <translation>发送…</translation>
        </message>
        <message>
            <source>Go to Read</source>
            <translation>转到阅片</translation>
        </message>
        <message>
            <source>DICOM objects, pictures and tables</source>
            <translation>DICOM 对象、图片和表格</translation>
        </message>
        <message>
            <source>Send report, synthetic images, classes and measurements to a node</source>
            <translation>将报告、合成图像、分类和测量发送到节点</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>所见</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Smaller</source>
            <translation>缩小</translation>
        </message>
        <message>
            <source>Larger</source>
            <translation>放大</translation>
        </message>
        <message>
            <source>Fit to width</source>
            <translation>适合宽度</translation>
        </message>
        <message>
            <source>What you see. It is printed on the first page.</source>
            <translation>您的所见。将印在第一页。</translation>
        </message>
        <message>
            <source>Pictures and figures in the report come from a synthetic image and say so on every page.</source>
            <translation>报告中的图片和数值来自合成图像，每页均有注明。</translation>
        </message>
        <message numerus="yes">
            <source>%n object(s) sent</source>
            <translation>
                <numerusform>已发送 %n 个对象</numerusform>
            </translation>
        </message>
        <message>
            <source>Report of %1</source>
            <translation>%1 的报告</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements.</source>
            <translation>%1：报告、合成图像、分类和测量。</translation>
        </message>
        <message>
            <source>%1: report, synthetic images, classes and measurements. It is not approved; the objects say so.</source>
            <translation>%1：报告、合成图像、分类和测量。尚未审核通过；对象中已注明。</translation>
        </message>
        <message>
            <source>Sending…</source>
            <translation>正在发送…</translation>
        </message>
        <message>
            <source>writing…</source>
            <translation>正在写出…</translation>
        </message>
        <message numerus="yes">
            <source>%n page(s)</source>
            <translation>
                <numerusform>%n 页</numerusform>
            </translation>
        </message>
        <message>
            <source>Bundle…</source>
            <translation>数据包…</translation>
        </message>
        <message>
            <source>One file to reproduce the figures: images without the patient's identity, model, parameters, results</source>
            <translation>用于重现数值的单个文件：去身份图像、模型、参数、结果</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>适应证</translation>
        </message>
        <message>
            <source>Why the patient was examined</source>
            <translation>检查原因</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportTemplatePage</name>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>请谨慎阅读</translation>
        </message>
        <message>
            <source>Indication and findings</source>
            <translation>适应证与所见</translation>
        </message>
        <message>
            <source>Bull's-eye and measurements</source>
            <translation>牛眼图与测量</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>关键图像</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>模型及其局限</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>按报告项目列出所见</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>技术</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>与参考比较</translation>
        </message>
        <message>
            <source>Table of AHA segments</source>
            <translation>AHA 节段表</translation>
        </message>
        <message>
            <source>Table of slices</source>
            <translation>层面表</translation>
        </message>
        <message>
            <source>All slices as pictures</source>
            <translation>全部层面图像</translation>
        </message>
        <message>
            <source>Input checks</source>
            <translation>输入检查</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>来源记录</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>签署</translation>
        </message>
        <message>
            <source>No report may be without it.</source>
            <translation>任何报告都不可缺少。</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>选择…</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>移除</translation>
        </message>
        <message>
            <source>Letter</source>
            <translation>Letter</translation>
        </message>
        <message>
            <source>Up</source>
            <translation>上</translation>
        </message>
        <message>
            <source>Down</source>
            <translation>下</translation>
        </message>
        <message>
            <source>Reports are not written until it is mended; a change here replaces it.</source>
            <translation>修正之前不写报告；在此更改会将其替换。</translation>
        </message>
        <message>
            <source>Example Hospital
Department of Cardiology</source>
            <translation>Example Hospital
心脏科</translation>
        </message>
        <message>
            <source>Letter head</source>
            <translation>信头</translation>
        </message>
        <message>
            <source>Up to five lines; the first one is printed large.</source>
            <translation>最多五行；首行以大字打印。</translation>
        </message>
        <message>
            <source>Logo</source>
            <translation>标志</translation>
        </message>
        <message>
            <source>PNG or JPEG, printed 12 mm high.</source>
            <translation>PNG 或 JPEG，打印高度 12 mm。</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>纸张</translation>
        </message>
        <message>
            <source>Of every report written from now on.</source>
            <translation>用于此后写出的每份报告。</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>章节</translation>
        </message>
        <message>
            <source>What is printed, from top to bottom. Result, limits of the model, provenance and sign-off always are.</source>
            <translation>自上而下打印的内容。结果、模型局限、来源与签署始终打印。</translation>
        </message>
        <message>
            <source>Closing text</source>
            <translation>结尾文字</translation>
        </message>
        <message>
            <source>Printed before the sign-off, in every report.</source>
            <translation>在每份报告的签署之前打印。</translation>
        </message>
        <message>
            <source>Sections of the report</source>
            <translation>报告章节</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ReportText</name>
        <message>
            <source>anterior</source>
            <translation>前壁</translation>
        </message>
        <message>
            <source>inferior</source>
            <translation>下壁</translation>
        </message>
        <message>
            <source>septal</source>
            <translation>间隔</translation>
        </message>
        <message>
            <source>lateral</source>
            <translation>侧壁</translation>
        </message>
        <message>
            <source>no data</source>
            <translation>无数据</translation>
        </message>
        <message>
            <source>Scar burden</source>
            <translation>瘢痕负荷</translation>
        </message>
        <message>
            <source>Transmurality</source>
            <translation>透壁程度</translation>
        </message>
        <message>
            <source>% of the segment's myocardium</source>
            <translation>占节段心肌的 %</translation>
        </message>
        <message>
            <source>% of wall thickness, where there is scar</source>
            <translation>占壁厚的 %，仅计有瘢痕处</translation>
        </message>
        <message>
            <source>Wall thickness</source>
            <translation>室壁厚度</translation>
        </message>
        <message>
            <source>mm at end-diastole, mean of the segment</source>
            <translation>舒张末期，mm，节段平均</translation>
        </message>
        <message>
            <source>Wall thickening</source>
            <translation>室壁增厚率</translation>
        </message>
        <message>
            <source>% of end-diastole, at end-systole</source>
            <translation>收缩末期相对舒张末期的 %</translation>
        </message>
        <message>
            <source>Patient not recorded</source>
            <translation>患者信息未记录</translation>
        </message>
        <message>
            <source>Study %1</source>
            <translation>检查 %1</translation>
        </message>
        <message>
            <source>Patient ID %1</source>
            <translation>患者 ID %1</translation>
        </message>
        <message>
            <source>not recorded</source>
            <translation>未记录</translation>
        </message>
        <message>
            <source>Scar report from synthetic late enhancement</source>
            <translation>基于合成延迟强化的瘢痕报告</translation>
        </message>
        <message>
            <source>SYNTHETIC CLASSES</source>
            <translation>合成分类</translation>
        </message>
        <message>
            <source>Cine, phase %1 of %2. Outlines: of one phase. Research use only.</source>
            <translation>电影，时相 %1 / %2。轮廓：单一时相。仅供研究。</translation>
        </message>
        <message>
            <source>true LGE</source>
            <translation>真实 LGE</translation>
        </message>
        <message>
            <source>truth</source>
            <translation>真值</translation>
        </message>
        <message>
            <source>synthetic LGE</source>
            <translation>合成 LGE</translation>
        </message>
        <message>
            <source>model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>%1: %2 against %3</source>
            <translation>%1:%2 与 %3</translation>
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
            <translation>,n %1</translation>
        </message>
        <message>
            <source>%1: Bland-Altman</source>
            <translation>%1:Bland-Altman</translation>
        </message>
        <message>
            <source>bias</source>
            <translation>偏倚</translation>
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
            <translation>瘢痕比例</translation>
        </message>
        <message>
            <source>Scar size</source>
            <translation>瘢痕大小</translation>
        </message>
        <message>
            <source>%1: AUC %2</source>
            <translation>%1:AUC %2</translation>
        </message>
        <message>
            <source>Segments: receiver operating characteristic</source>
            <translation>节段：受试者工作特征曲线</translation>
        </message>
        <message>
            <source>1 - specificity</source>
            <translation>1 - 特异度</translation>
        </message>
        <message>
            <source>sensitivity</source>
            <translation>灵敏度</translation>
        </message>
        <message>
            <source>scar</source>
            <translation>瘢痕</translation>
        </message>
        <message>
            <source>transmural, above 50 %</source>
            <translation>透壁，超过 50 %</translation>
        </message>
        <message>
            <source>healthy</source>
            <translation>正常</translation>
        </message>
        <message>
            <source>myocardium</source>
            <translation>心肌</translation>
        </message>
        <message>
            <source>blood pool</source>
            <translation>血池</translation>
        </message>
        <message>
            <source>n %1</source>
            <translation>n %1</translation>
        </message>
        <message>
            <source>Dice by class, one point a case</source>
            <translation>各分类的 Dice，每例一点</translation>
        </message>
        <message>
            <source>Dice</source>
            <translation>Dice</translation>
        </message>
        <message>
            <source>Evaluation of %1 %2</source>
            <translation>%1 %2 的评估</translation>
        </message>
        <message>
            <source>Package %1</source>
            <translation>模型包 %1</translation>
        </message>
        <message>
            <source>Evaluation of %1</source>
            <translation>%1 的评估</translation>
        </message>
        <message>
            <source>%1 %2 on %3 cases (%4), in the form of %5.</source>
            <translation>%1 %2，%3 例（%4），按 %5 的形式。</translation>
        </message>
        <message>
            <source>The paper's figures are of patients; figures of this program stand in columns with the name of their cohort. Figures on phantoms say nothing about patients.</source>
            <translation>论文数值来自患者；本程序的数值列于以其队列命名的栏中。体模上的数值不能说明患者情况。</translation>
        </message>
        <message>
            <source>Figure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>mean (SD)</source>
            <translation>均值（SD）</translation>
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
            <translation>%1 折</translation>
        </message>
        <message>
            <source>paper (patients)</source>
            <translation>论文（患者）</translation>
        </message>
        <message>
            <source>%1, continued</source>
            <translation>%1，续</translation>
        </message>
        <message>
            <source>Plots</source>
            <translation>图表</translation>
        </message>
        <message>
            <source>one point a case; dashed: identity or limits of agreement; blue: regression, bias</source>
            <translation>每例一点；虚线：恒等线或一致性界限；蓝线：回归、偏倚</translation>
        </message>
        <message>
            <source>Packages on the same cases</source>
            <translation>相同病例上的模型包</translation>
        </message>
        <message>
            <source>%1; difference to %2 [95 % CI, paired]</source>
            <translation>%1；与 %2 之差 [95 % CI，配对]</translation>
        </message>
        <message>
            <source>Package</source>
            <translation>模型包</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>差值</translation>
        </message>
        <message>
            <source>The paper's own variants</source>
            <translation>论文自身的变体</translation>
        </message>
        <message>
            <source>Variant</source>
            <translation>变体</translation>
        </message>
        <message>
            <source>Coverage of the intervals</source>
            <translation>区间覆盖率</translation>
        </message>
        <message>
            <source>calibrated on %1</source>
            <translation>以 %1 校准</translation>
        </message>
        <message>
            <source>uncalibrated: 1.96 SD over the members</source>
            <translation>未校准：成员间 1.96 SD</translation>
        </message>
        <message>
            <source>Nominal</source>
            <translation>名义值</translation>
        </message>
        <message>
            <source>Scar ratio, truth inside</source>
            <translation>瘢痕比例，真值在内</translation>
        </message>
        <message>
            <source>Scar size, truth inside</source>
            <translation>瘢痕大小，真值在内</translation>
        </message>
        <message>
            <source>How it is counted</source>
            <translation>计数方法</translation>
        </message>
        <message>
            <source>page %1 of %2</source>
            <translation>第 %1 页，共 %2 页</translation>
        </message>
        <message>
            <source>FROM SYNTHETIC LGE</source>
            <translation>源自合成 LGE</translation>
        </message>
        <message>
            <source>Research use only.</source>
            <translation>仅供研究。</translation>
        </message>
        <message>
            <source>not covered</source>
            <translation>未覆盖</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message>
            <source> (demonstration package)</source>
            <translation> （演示模型包）</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Package SHA-256</source>
            <translation>模型包 SHA-256</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Made (UTC)</source>
            <translation>生成时间（UTC）</translation>
        </message>
        <message>
            <source>Software</source>
            <translation>软件</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>参数</translation>
        </message>
        <message>
            <source>Source series UID</source>
            <translation>来源序列 UID</translation>
        </message>
        <message>
            <source>Source instances</source>
            <translation>来源实例</translation>
        </message>
        <message>
            <source>Input gate</source>
            <translation>输入检查</translation>
        </message>
        <message>
            <source>overridden by the user</source>
            <translation>被用户强制跳过</translation>
        </message>
        <message>
            <source>fits</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>note</source>
            <translation>提示</translation>
        </message>
        <message>
            <source>refuses</source>
            <translation>拒绝</translation>
        </message>
        <message>
            <source>warning</source>
            <translation>警告</translation>
        </message>
        <message>
            <source>blocks measuring</source>
            <translation>阻止测量</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>结论</translation>
        </message>
        <message>
            <source>Check</source>
            <translation>检查项</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>发现</translation>
        </message>
        <message>
            <source>measurement</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Model and its limits</source>
            <translation>模型及其局限</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on computed phantoms, not on patients.</source>
            <translation>演示模型包。它由计算体模训练，而非患者数据。</translation>
        </message>
        <message>
            <source>On real patients neither images nor outlines have been validated: no sensitivity, specificity or accuracy can be claimed.</source>
            <translation>图像和轮廓均未在真实患者上验证：不能声称任何灵敏度、特异度或准确度。</translation>
        </message>
        <message>
            <source>Scar shown here may be absent, and scar that is present may not be shown. No outline does not rule out scar.</source>
            <translation>此处显示的瘢痕可能并不存在，存在的瘢痕也可能未显示。没有轮廓不能排除瘢痕。</translation>
        </message>
        <message>
            <source>Synthetic images are not a scan with contrast agent and must not guide diagnosis or treatment.</source>
            <translation>合成图像不是对比剂扫描，不得用于指导诊断或治疗。</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>序号</translation>
        </message>
        <message>
            <source>Segment</source>
            <translation>节段</translation>
        </message>
        <message>
            <source>Territory</source>
            <translation>供血区域</translation>
        </message>
        <message>
            <source>variable</source>
            <translation>可变</translation>
        </message>
        <message>
            <source>Myocardium</source>
            <translation>心肌</translation>
        </message>
        <message>
            <source>Burden</source>
            <translation>负荷</translation>
        </message>
        <message>
            <source>Scar</source>
            <translation>瘢痕</translation>
        </message>
        <message>
            <source>mean, %</source>
            <translation>平均，%</translation>
        </message>
        <message>
            <source>Maximum</source>
            <translation>最大值</translation>
        </message>
        <message>
            <source>Chords</source>
            <translation>弦线</translation>
        </message>
        <message>
            <source>with scar, %</source>
            <translation>含瘢痕，%</translation>
        </message>
        <message>
            <source>Class</source>
            <translation>分类</translation>
        </message>
        <message>
            <source>AHA segments</source>
            <translation>AHA 节段</translation>
        </message>
        <message>
            <source>bold: transmural, mean above 50 % of the wall</source>
            <translation>粗体：透壁，平均超过壁厚的 50 %</translation>
        </message>
        <message>
            <source>Anterior RV insertion: %1, LPS (%2, %3, %4) mm. Apex: %5. Transmurality: radial chords, mean over those that meet scar. Areas are sums over slices.</source>
            <translation>前右室插入点：%1,LPS (%2, %3, %4) mm。心尖：%5。透壁程度：径向弦线，取遇瘢痕弦线的平均值。面积为各层之和。</translation>
        </message>
        <message>
            <source>Slice</source>
            <translation>层面</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>水平</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>位置</translation>
        </message>
        <message>
            <source>Blood pool</source>
            <translation>血池</translation>
        </message>
        <message>
            <source> (assumed)</source>
            <translation>（假定）</translation>
        </message>
        <message>
            <source>Slices</source>
            <translation>层面</translation>
        </message>
        <message>
            <source>position along the slice normal from the first slice</source>
            <translation>自第一层起沿层面法线的位置</translation>
        </message>
        <message>
            <source>Input checks and warnings</source>
            <translation>输入检查与警告</translation>
        </message>
        <message>
            <source>The input gate refused this series and was overridden by the user. The results below it are unsupported.</source>
            <translation>输入检查拒绝了该序列，但被用户强制跳过。以下结果没有依据保证。</translation>
        </message>
        <message>
            <source>Nothing to report.</source>
            <translation>无需报告的事项。</translation>
        </message>
        <message>
            <source>Measure</source>
            <translation>指标</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>数值</translation>
        </message>
        <message>
            <source>Reference and method</source>
            <translation>参考与方法</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Derived layers</source>
            <translation>派生图层</translation>
        </message>
        <message>
            <source>Provenance</source>
            <translation>来源记录</translation>
        </message>
        <message>
            <source>Scar, g</source>
            <translation>瘢痕，g</translation>
        </message>
        <message>
            <source>Ratio, %</source>
            <translation>比例，%</translation>
        </message>
        <message>
            <source>model contours</source>
            <translation>模型轮廓</translation>
        </message>
        <message>
            <source>model contours, edited by a reader</source>
            <translation>模型轮廓，经阅片者修改</translation>
        </message>
        <message>
            <source>Scar by %1. Volume: areas × slice distance. A segment has scar from %2 % and %3 voxels on.</source>
            <translation>瘢痕依据：%1。体积：面积 × 层距。节段达 %2 % 且 %3 个体素以上视为有瘢痕。</translation>
        </message>
        <message>
            <source>Slice %1</source>
            <translation>层面 %1</translation>
        </message>
        <message>
            <source>scar %1 cm²</source>
            <translation>瘢痕 %1 cm²</translation>
        </message>
        <message>
            <source>healthy myocardium</source>
            <translation>正常心肌</translation>
        </message>
        <message>
            <source>synthesized inside the frame; outside: cine, dimmed</source>
            <translation>框内为合成；框外：电影，变暗显示</translation>
        </message>
        <message>
            <source>Key images</source>
            <translation>关键图像</translation>
        </message>
        <message>
            <source>left: cine, end-diastole · right: synthetic LGE with outlines</source>
            <translation>左：电影，舒张末期 · 右：带轮廓的合成 LGE</translation>
        </message>
        <message>
            <source>All slices with myocardium</source>
            <translation>所有含心肌的层面</translation>
        </message>
        <message>
            <source>%1 y</source>
            <translation>%1 岁</translation>
        </message>
        <message>
            <source>at %1 g/mL</source>
            <translation>按 %1 g/mL</translation>
        </message>
        <message>
            <source>Scar mass</source>
            <translation>瘢痕质量</translation>
        </message>
        <message>
            <source>scar / (healthy + scar)</source>
            <translation>瘢痕 /（正常 + 瘢痕）</translation>
        </message>
        <message>
            <source>of %1</source>
            <translation>共 %1</translation>
        </message>
        <message>
            <source>Transmural segments</source>
            <translation>透壁节段</translation>
        </message>
        <message>
            <source>mean above 50 % of the wall</source>
            <translation>平均超过壁厚的 50 %</translation>
        </message>
        <message>
            <source>LV myocardium</source>
            <translation>左室心肌</translation>
        </message>
        <message>
            <source>healthy + scar</source>
            <translation>正常 + 瘢痕</translation>
        </message>
        <message>
            <source>The input gate refused this series; the user overrode it.</source>
            <translation>输入检查拒绝了该序列；用户强制跳过。</translation>
        </message>
        <message>
            <source>The members of the model disagree about this heart (agreement %1, expected at least %2): its outlines may be wrong.</source>
            <translation>模型各成员对该心脏意见不一（一致性 %1，预期至少 %2）：其轮廓可能有误。</translation>
        </message>
        <message>
            <source>Approved electronically</source>
            <translation>已电子审核</translation>
        </message>
        <message>
            <source>Written %1 · approved</source>
            <translation>写于 %1 · 已审核</translation>
        </message>
        <message>
            <source>Written %1 · draft, not signed</source>
            <translation>写于 %1 · 草稿，未签名</translation>
        </message>
        <message>
            <source>SYNTHETIC</source>
            <translation>合成</translation>
        </message>
        <message>
            <source>The late-enhancement images here were computed from cine MR, not acquired. Research use only.</source>
            <translation>此处的延迟强化图像由电影 MR 计算得出，并非采集。仅供研究。</translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>Patient ID</source>
            <translation>患者 ID</translation>
        </message>
        <message>
            <source>Born, age, sex</source>
            <translation>出生日期、年龄、性别</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>检查日期</translation>
        </message>
        <message>
            <source>Study</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Accession</source>
            <translation>检查号</translation>
        </message>
        <message>
            <source>Source series</source>
            <translation>来源序列</translation>
        </message>
        <message>
            <source>Slices × phases · voxel</source>
            <translation>层面 × 时相 · 体素</translation>
        </message>
        <message>
            <source>Slices · voxel</source>
            <translation>层面 · 体素</translation>
        </message>
        <message>
            <source>Result</source>
            <translation>结果</translation>
        </message>
        <message>
            <source>%1 more under "Input checks and warnings".</source>
            <translation>“输入检查与警告”中另有 %1 项。</translation>
        </message>
        <message>
            <source>Read with care</source>
            <translation>请谨慎阅读</translation>
        </message>
        <message>
            <source>Indication</source>
            <translation>适应证</translation>
        </message>
        <message>
            <source>Findings</source>
            <translation>所见</translation>
        </message>
        <message>
            <source>No reader has entered findings.</source>
            <translation>尚无阅片者填写所见。</translation>
        </message>
        <message>
            <source>Sign-off</source>
            <translation>签署</translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers contours, measurements and findings of this report.</source>
            <translation>已在 Lateglow 中审核；非合格电子签名。审核涵盖本报告的轮廓、测量和所见。</translation>
        </message>
        <message>
            <source>Draft, not signed. Measurements stand for themselves only after a reader has checked the contours.</source>
            <translation>草稿，未签名。测量须经阅片者核对轮廓后方可成立。</translation>
        </message>
        <message>
            <source>Read by</source>
            <translation>阅片者</translation>
        </message>
        <message>
            <source>Read by (name in capitals)</source>
            <translation>阅片者（正楷姓名）</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>日期</translation>
        </message>
        <message>
            <source>Signature</source>
            <translation>签名</translation>
        </message>
        <message>
            <source>No left ventricular myocardium was found, so nothing was measured.</source>
            <translation>未找到左心室心肌，因此未作测量。</translation>
        </message>
        <message>
            <source>The model outlined no scar. Slices with myocardium: %1. Segments covered: %2 of %3.</source>
            <translation>模型未勾画瘢痕。含心肌层面：%1。覆盖节段：%2 / %3。</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of %2 segments: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>模型在 %2 个节段中的 %1 个勾画出瘢痕：%3 g，占左心室心肌的 %4 %。</translation>
        </message>
        <message>
            <source>The model outlined scar in %1 of the %2 segments that the stack covers: %3 g, %4 % of the left ventricular myocardium.</source>
            <translation>模型在扫描覆盖的 %2 个节段中的 %1 个勾画出瘢痕：%3 g，占左心室心肌的 %4 %。</translation>
        </message>
        <message>
            <source>No segment is transmural.</source>
            <translation>无透壁节段。</translation>
        </message>
        <message>
            <source>Transmural: %1.</source>
            <translation>透壁：%1。</translation>
        </message>
        <message>
            <source>basal</source>
            <translation>基底段</translation>
        </message>
        <message>
            <source>mid</source>
            <translation>中间段</translation>
        </message>
        <message>
            <source>apical</source>
            <translation>心尖段</translation>
        </message>
        <message>
            <source>basal anterior</source>
            <translation>基底段前壁</translation>
        </message>
        <message>
            <source>basal anteroseptal</source>
            <translation>基底段前间隔</translation>
        </message>
        <message>
            <source>basal inferoseptal</source>
            <translation>基底段下间隔</translation>
        </message>
        <message>
            <source>basal inferior</source>
            <translation>基底段下壁</translation>
        </message>
        <message>
            <source>basal inferolateral</source>
            <translation>基底段下侧壁</translation>
        </message>
        <message>
            <source>basal anterolateral</source>
            <translation>基底段前侧壁</translation>
        </message>
        <message>
            <source>mid anterior</source>
            <translation>中间段前壁</translation>
        </message>
        <message>
            <source>mid anteroseptal</source>
            <translation>中间段前间隔</translation>
        </message>
        <message>
            <source>mid inferoseptal</source>
            <translation>中间段下间隔</translation>
        </message>
        <message>
            <source>mid inferior</source>
            <translation>中间段下壁</translation>
        </message>
        <message>
            <source>mid inferolateral</source>
            <translation>中间段下侧壁</translation>
        </message>
        <message>
            <source>mid anterolateral</source>
            <translation>中间段前侧壁</translation>
        </message>
        <message>
            <source>apical anterior</source>
            <translation>心尖段前壁</translation>
        </message>
        <message>
            <source>apical septal</source>
            <translation>心尖段间隔</translation>
        </message>
        <message>
            <source>apical inferior</source>
            <translation>心尖段下壁</translation>
        </message>
        <message>
            <source>apical lateral</source>
            <translation>心尖段侧壁</translation>
        </message>
        <message>
            <source>apical cap</source>
            <translation>心尖帽</translation>
        </message>
        <message>
            <source>landmark placed by a reader</source>
            <translation>由阅片者放置的标志点</translation>
        </message>
        <message>
            <source>detected in the images</source>
            <translation>在图像中检测</translation>
        </message>
        <message>
            <source>estimated from orientation</source>
            <translation>由方位估计</translation>
        </message>
        <message>
            <source>told by the user</source>
            <translation>由用户指定</translation>
        </message>
        <message>
            <source>end with the smaller cavity</source>
            <translation>心腔较小的一端</translation>
        </message>
        <message>
            <source>patient axes</source>
            <translation>患者坐标轴</translation>
        </message>
        <message>
            <source>Synthetic images – not acquired. Research use only.</source>
            <translation>合成图像 – 非采集所得。仅供研究。</translation>
        </message>
        <message>
            <source>SYNTHETIC LGE</source>
            <translation>合成 LGE</translation>
        </message>
        <message>
            <source>1 cm</source>
            <translation>1 cm</translation>
        </message>
        <message>
            <source>Cine, end-diastole</source>
            <translation>电影，舒张末期</translation>
        </message>
        <message>
            <source>Source image</source>
            <translation>来源图像</translation>
        </message>
        <message>
            <source>phase %1 of %2</source>
            <translation>时相 %1 / %2</translation>
        </message>
        <message>
            <source>Slice %1 of %2</source>
            <translation>层面 %1 / %2</translation>
        </message>
        <message>
            <source>Scar %1</source>
            <translation>瘢痕 %1</translation>
        </message>
        <message>
            <source>demonstration</source>
            <translation>演示</translation>
        </message>
        <message>
            <source>nothing synthesized in this slice</source>
            <translation>该层面未作合成</translation>
        </message>
        <message>
            <source>package %1</source>
            <translation>模型包 %1</translation>
        </message>
        <message>
            <source>synthesized; outside: cine, dimmed</source>
            <translation>已合成；框外：电影，变暗显示</translation>
        </message>
        <message>
            <source>Measurement</source>
            <translation>测量</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>单位</translation>
        </message>
        <message>
            <source>Scar volume</source>
            <translation>瘢痕体积</translation>
        </message>
        <message>
            <source>Scar / myocardium</source>
            <translation>瘢痕 / 心肌</translation>
        </message>
        <message>
            <source>Scar / healthy</source>
            <translation>瘢痕 / 正常</translation>
        </message>
        <message>
            <source>LV myocardial mass</source>
            <translation>左室心肌质量</translation>
        </message>
        <message>
            <source>LV myocardial volume</source>
            <translation>左室心肌体积</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>含瘢痕节段</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (95 % interval %2-%3 %, calibrated on %4); agreement %5.</source>
            <translation>不确定性：瘢痕比例 %1 %（95 % 区间 %2-%3 %，以 %4 校准）；一致性 %5。</translation>
        </message>
        <message>
            <source>Uncertainty: scar ratio %1 % (uncalibrated range %2-%3 %: 1.96 SD of %4 members, less than the whole error); agreement %5.</source>
            <translation>不确定性：瘢痕比例 %1 %（未校准范围 %2-%3 %：%4 个成员的 1.96 SD，小于总误差）；一致性 %5。</translation>
        </message>
        <message>
            <source>The agreement is below %1: read with care.</source>
            <translation>一致性低于 %1：请谨慎阅读。</translation>
        </message>
        <message>
            <source>mean of both</source>
            <translation>两者均值</translation>
        </message>
        <message>
            <source>reference</source>
            <translation>参考</translation>
        </message>
        <message>
            <source>Myocardial mass</source>
            <translation>心肌质量</translation>
        </message>
        <message>
            <source>Ejection fraction</source>
            <translation>射血分数</translation>
        </message>
        <message>
            <source>%1: model and reference</source>
            <translation>%1：模型与参考</translation>
        </message>
        <message>
            <source>Comparison with a reference</source>
            <translation>与参考比较</translation>
        </message>
        <message>
            <source>synthetic image, model</source>
            <translation>合成图像，模型</translation>
        </message>
        <message>
            <source>Late enhancement</source>
            <translation>延迟强化</translation>
        </message>
        <message>
            <source>none outlined</source>
            <translation>未勾画</translation>
        </message>
        <message>
            <source>outlined in segments %1</source>
            <translation>勾画于节段 %1</translation>
        </message>
        <message>
            <source>Transmural extent by segment</source>
            <translation>各节段透壁程度</translation>
        </message>
        <message>
            <source>Extent</source>
            <translation>范围</translation>
        </message>
        <message>
            <source>%1 g, %2 % of the myocardium</source>
            <translation>%1 g，占心肌 %2 %</translation>
        </message>
        <message>
            <source>Territory (varies between people)</source>
            <translation>供血区（因人而异）</translation>
        </message>
        <message>
            <source>reader</source>
            <translation>阅片者</translation>
        </message>
        <message>
            <source>not assessed by the software</source>
            <translation>软件未评估</translation>
        </message>
        <message>
            <source>Pattern of enhancement (ischaemic or not)</source>
            <translation>强化模式（缺血性与否）</translation>
        </message>
        <message>
            <source>Microvascular obstruction</source>
            <translation>微血管阻塞</translation>
        </message>
        <message>
            <source>cannot be seen without contrast agent</source>
            <translation>无对比剂时不可见</translation>
        </message>
        <message>
            <source>LV volumes, function, wall motion</source>
            <translation>左室容积、功能、室壁运动</translation>
        </message>
        <message>
            <source>RV, atria, valves, pericardium, great vessels</source>
            <translation>右室、心房、瓣膜、心包、大血管</translation>
        </message>
        <message>
            <source>Findings outside the heart</source>
            <translation>心外所见</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>项目</translation>
        </message>
        <message>
            <source>Finding</source>
            <translation>所见</translation>
        </message>
        <message>
            <source>Source</source>
            <translation>来源</translation>
        </message>
        <message>
            <source>cine, model</source>
            <translation>电影，模型</translation>
        </message>
        <message>
            <source>Findings by reporting fields</source>
            <translation>按报告项目列出所见</translation>
        </message>
        <message>
            <source>fields of the SCMR guideline for reports, 2022</source>
            <translation>SCMR 报告指南项目，2022</translation>
        </message>
        <message>
            <source>segments %1</source>
            <translation>节段 %1</translation>
        </message>
        <message>
            <source>%1 slices, pixels %2 × %3 mm, slice distance %4 mm</source>
            <translation>%1 层，像素 %2 × %3 mm，层间距 %4 mm</translation>
        </message>
        <message>
            <source>%1 phases of the heart cycle</source>
            <translation>心动周期 %1 个时相</translation>
        </message>
        <message>
            <source>acquired %1</source>
            <translation>采集于 %1</translation>
        </message>
        <message>
            <source>Computed from the cine alone by %1 %2 (package %3) on %4. No image with contrast agent was used.</source>
            <translation>仅由电影图像经 %1 %2（模型包 %3）在 %4 上计算。未使用任何对比剂图像。</translation>
        </message>
        <message>
            <source>Contours of the model, edited by a reader.</source>
            <translation>模型轮廓，经阅片者编辑。</translation>
        </message>
        <message>
            <source>Contours of the model, not edited.</source>
            <translation>模型轮廓，未经编辑。</translation>
        </message>
        <message>
            <source>Volumes: areas × slice distance; mass at %1 g/mL. AHA segments: 16, from the anterior RV insertion (%2). Transmurality: radial chords, mean over those that meet scar.</source>
            <translation>容积：面积 × 层间距；质量按 %1 g/mL。AHA 节段：16 段，自前右室插入点（%2）起。透壁程度：径向弦，取遇瘢痕者的均值。</translation>
        </message>
        <message>
            <source>Acquisition</source>
            <translation>采集</translation>
        </message>
        <message>
            <source>Site</source>
            <translation>机构</translation>
        </message>
        <message>
            <source>Technique</source>
            <translation>技术</translation>
        </message>
        <message>
            <source>Classes of all voxels</source>
            <translation>全部体素的类别</translation>
        </message>
        <message>
            <source>LV volumes and function</source>
            <translation>左室容积与功能</translation>
        </message>
        <message>
            <source>EDV %1 mL, ESV %2 mL, SV %3 mL, EF %4 %</source>
            <translation>EDV %1 mL，ESV %2 mL，SV %3 mL，EF %4 %</translation>
        </message>
        <message>
            <source>cine, outlines of all phases</source>
            <translation>电影，全部时相的轮廓</translation>
        </message>
        <message>
            <source>Wall motion</source>
            <translation>室壁运动</translation>
        </message>
        <message>
            <source>source as it is</source>
            <translation>未处理的源图像</translation>
        </message>
        <message>
            <source>best line</source>
            <translation>最佳直线</translation>
        </message>
        <message>
            <source>%1, one point a case</source>
            <translation>%1，每个病例一个点</translation>
        </message>
        <message>
            <source>PSNR</source>
            <translation>PSNR</translation>
        </message>
        <message>
            <source>PSNR (dB)</source>
            <translation>PSNR（dB）</translation>
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
            <translation>MAE（HU）</translation>
        </message>
        <message>
            <source>Values of all voxels</source>
            <translation>所有体素的值</translation>
        </message>
        <message>
            <source>Demonstration package. It was trained on few or computed cases.</source>
            <translation>演示模型包。它仅用少量或计算生成的病例训练。</translation>
        </message>
        <message numerus="yes">
            <source>cine, outlines of all phases, corrected by the reader in %n phase(s)</source>
            <translation>
                <numerusform>电影，所有时相的轮廓，阅片者修正了 %n 个时相</numerusform>
            </translation>
        </message>
        <message>
            <source>Approved in Lateglow; no qualified signature. It covers the findings of this report.</source>
            <translation>已在 Lateglow 中批准；非合格电子签名。范围为本报告的所见。</translation>
        </message>
        <message>
            <source>Draft, not signed.</source>
            <translation>草稿，未签署。</translation>
        </message>
        <message>
            <source>Synthesis</source>
            <translation>合成</translation>
        </message>
        <message>
            <source>acquired</source>
            <translation>采集图像</translation>
        </message>
        <message>
            <source>acquired, for comparison</source>
            <translation>采集图像，用于比较</translation>
        </message>
        <message>
            <source>axial</source>
            <translation>轴位</translation>
        </message>
        <message>
            <source>coronal</source>
            <translation>冠状位</translation>
        </message>
        <message>
            <source>sagittal</source>
            <translation>矢状位</translation>
        </message>
        <message>
            <source>Report on a synthetic image</source>
            <translation>合成图像报告</translation>
        </message>
        <message>
            <source>Synthetic %1 from %2</source>
            <translation>由 %2 合成的 %1</translation>
        </message>
        <message>
            <source>%1, computed by %2 %3. It was not acquired.</source>
            <translation>%1，由 %2 %3 计算得出，并非采集所得。</translation>
        </message>
        <message>
            <source>Brightness is in arbitrary units from 0 to 1000 and cannot be compared with that of a scanner.</source>
            <translation>亮度为 0 至 1000 的任意单位，不能与扫描仪的信号比较。</translation>
        </message>
        <message>
            <source>Values are Hounsfield units as the model estimates them, from -1000 to 2000; they are no measurement of density.</source>
            <translation>数值为模型估计的亨氏单位，范围 -1000 至 2000；并非密度测量。</translation>
        </message>
        <message>
            <source>Three planes through the middle</source>
            <translation>通过中心的三个平面</translation>
        </message>
        <message>
            <source>left: acquired · amber frame: synthetic</source>
            <translation>左：采集 · 琥珀色框：合成</translation>
        </message>
        <message>
            <source>Slices from below to above</source>
            <translation>自下而上的层面</translation>
        </message>
        <message>
            <source>Computed from %1 alone by %2 %3 (package %4) on %5.</source>
            <translation>仅由 %1 计算，模型 %2 %3（模型包 %4），设备 %5。</translation>
        </message>
        <message>
            <source>The image in the amber frame was computed, not acquired. Research use only.</source>
            <translation>琥珀色框内的图像为计算所得，并非采集。仅供研究使用。</translation>
        </message>
        <message>
            <source>T1 after contrast</source>
            <translation>增强后 T1</translation>
        </message>
        <message>
            <source>cone-beam CT</source>
            <translation>锥形束 CT</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ResultKeeper</name>
        <message>
            <source>Keeping the result</source>
            <translation>正在保留结果</translation>
        </message>
        <message>
            <source>Reading the kept result</source>
            <translation>正在读取保留的结果</translation>
        </message>
    </context>
    <context>
        <name>lateglow::RunCard</name>
        <message>
            <source>Model card</source>
            <translation>模型卡</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>原因</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>运行</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Outline all phases</source>
            <translation>勾画全部时相</translation>
        </message>
        <message>
            <source>Wall and blood pool in every phase: volumes, ejection fraction, wall thickness and thickening</source>
            <translation>每个时相的室壁和血池：容积、射血分数、壁厚和增厚率</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>隐藏</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>模型</translation>
        </message>
        <message>
            <source>Fits</source>
            <translation>适用</translation>
        </message>
        <message>
            <source>Device</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>No model is installed.</source>
            <translation>未安装模型。</translation>
        </message>
        <message>
            <source>It shows how Lateglow works; it says nothing about a patient.</source>
            <translation>它展示 Lateglow 的工作方式；不能说明任何患者的情况。</translation>
        </message>
        <message>
            <source>Demonstration model</source>
            <translation>演示模型</translation>
        </message>
        <message>
            <source>checking…</source>
            <translation>正在检查…</translation>
        </message>
        <message>
            <source>could not be checked</source>
            <translation>无法检查</translation>
        </message>
        <message>
            <source>no</source>
            <translation>否</translation>
        </message>
        <message numerus="yes">
            <source>yes, %n note(s)</source>
            <translation>
                <numerusform>是，%n 条提示</numerusform>
            </translation>
        </message>
        <message>
            <source>yes</source>
            <translation>是</translation>
        </message>
        <message>
            <source>Run anyway, marked as forced</source>
            <translation>仍然运行，并标记为强制</translation>
        </message>
        <message>
            <source>Run again</source>
            <translation>再次运行</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>正在停止…</translation>
        </message>
        <message>
            <source>Waiting for the job before it</source>
            <translation>等待前一任务</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>重试</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>自动</translation>
        </message>
        <message>
            <source>Running</source>
            <translation>运行中</translation>
        </message>
        <message>
            <source>Running · %1</source>
            <comment>step, in English</comment>
            <translation>运行中 · %1</translation>
        </message>
        <message>
            <source>The phases could not be outlined.</source>
            <translation>无法勾画各时相的轮廓。</translation>
        </message>
        <message>
            <source>The model could not be run.</source>
            <translation>无法运行该模型。</translation>
        </message>
        <message>
            <source>No installed model takes this series.</source>
            <translation>没有已安装的模型适用于此序列。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SaveLayoutDialog</name>
        <message>
            <source>Use it by itself for every series like this one</source>
            <translation>对所有此类序列自动使用</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>保存</translation>
        </message>
        <message>
            <source>Save this layout</source>
            <translation>保存此布局</translation>
        </message>
        <message>
            <source>For example: Stress and rest</source>
            <translation>例如：负荷与静息</translation>
        </message>
        <message>
            <source>Name of the layout</source>
            <translation>布局名称</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Panes, their sizes and what they show; a layout of the same name is replaced.</source>
            <translation>窗格及其大小和内容；同名布局将被替换。</translation>
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
            <translation>透壁程度，%</translation>
        </message>
        <message>
            <source>Colour by transmurality</source>
            <translation>按透壁程度着色</translation>
        </message>
        <message>
            <source>Colour of the class</source>
            <translation>分类颜色</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ScorePanel</name>
        <message>
            <source>Save and next</source>
            <translation>保存并继续</translation>
        </message>
        <message>
            <source>No scar (N)</source>
            <translation>无瘢痕 (N)</translation>
        </message>
        <message>
            <source>Image quality</source>
            <translation>图像质量</translation>
        </message>
        <message>
            <source>keys 1 to 5</source>
            <translation>按键 1 至 5</translation>
        </message>
        <message>
            <source>not diagnostic</source>
            <translation>不可诊断</translation>
        </message>
        <message>
            <source>excellent</source>
            <translation>优秀</translation>
        </message>
        <message>
            <source>Segments with scar</source>
            <translation>含瘢痕节段</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>置信度</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>猜测</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>确定</translation>
        </message>
        <message>
            <source>Enter</source>
            <translation>回车</translation>
        </message>
        <message>
            <source>segment %1_</source>
            <translation>节段 %1_</translation>
        </message>
        <message>
            <source>01 to 16, or arrows</source>
            <translation>01 至 16，或方向键</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentAgreementView</name>
        <message>
            <source>Agreement of the segments</source>
            <translation>节段一致性</translation>
        </message>
        <message>
            <source>%1 of %2 segments right, %3 missed (−), %4 false (+)</source>
            <translation>%2 个节段中 %1 个正确，%3 个漏检 (−)，%4 个误检 (+)</translation>
        </message>
        <message>
            <source>%1: the reference does not cover it</source>
            <translation>%1：参考未覆盖</translation>
        </message>
        <message>
            <source>%1
Model: %2 % scar
Reference: %3 % scar</source>
            <translation>%1
模型：%2 % 瘢痕
参考：%3 % 瘢痕</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SegmentPicker</name>
        <message>
            <source>Segments with scar</source>
            <translation>含瘢痕节段</translation>
        </message>
        <message>
            <source>none</source>
            <translation>无</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesList</name>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n 幅图像</numerusform>
            </translation>
        </message>
        <message>
            <source>Series of the selected study</source>
            <translation>所选检查的序列</translation>
        </message>
        <message>
            <source>Return or a double click opens a series alone</source>
            <translation>回车或双击单独打开序列</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SeriesStrip</name>
        <message>
            <source>%1 × %2 phases</source>
            <translation>%1 × %2 时相</translation>
        </message>
        <message numerus="yes">
            <source>%n slice(s)</source>
            <translation>
                <numerusform>%n 层</numerusform>
            </translation>
        </message>
        <message>
            <source>Synthetic LGE</source>
            <translation>合成 LGE</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SettingsDialog</name>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>General</source>
            <translation>常规</translation>
        </message>
        <message>
            <source>Appearance</source>
            <translation>外观</translation>
        </message>
        <message>
            <source>Language and units</source>
            <translation>语言与单位</translation>
        </message>
        <message>
            <source>Devices</source>
            <translation>设备</translation>
        </message>
        <message>
            <source>Study store</source>
            <translation>检查库</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>网络</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>快捷键</translation>
        </message>
        <message>
            <source>Pages of the settings</source>
            <translation>设置页面</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>Audit log</source>
            <translation>审计日志</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ShortcutsPage</name>
        <message>
            <source>Set</source>
            <translation>设定</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>添加</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>无按键</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>重置</translation>
        </message>
        <message>
            <source>Reset all</source>
            <translation>全部重置</translation>
        </message>
        <message>
            <source>Filter by command or key…</source>
            <translation>按命令或按键筛选…</translation>
        </message>
        <message>
            <source>Filter the commands</source>
            <translation>筛选命令</translation>
        </message>
        <message>
            <source>Commands and their keys</source>
            <translation>命令及其按键</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>命令</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>按键</translation>
        </message>
        <message>
            <source>New key: press it</source>
            <translation>新按键：请按下</translation>
        </message>
        <message>
            <source>Click here and press the keys</source>
            <translation>点击此处并按下按键</translation>
        </message>
        <message>
            <source>Beside the keys that the command has</source>
            <translation>附加于命令已有的按键</translation>
        </message>
        <message>
            <source>%1 already does: %2</source>
            <translation>%1 已用于：%2</translation>
        </message>
        <message>
            <source>Set takes the key over; that command is then without it.</source>
            <translation>“设定”将占用该按键；原命令将失去它。</translation>
        </message>
        <message>
            <source>Choose a command</source>
            <translation>选择命令</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SlicePane</name>
        <message>
            <source>Drag a series here from the strip on the left.</source>
            <translation>请将左侧条中的序列拖到此处。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::SliceViewport</name>
        <message>
            <source>Brain</source>
            <translation>脑</translation>
        </message>
        <message>
            <source>Stroke</source>
            <translation>卒中</translation>
        </message>
        <message>
            <source>Subdural</source>
            <translation>硬膜下</translation>
        </message>
        <message>
            <source>Soft tissue</source>
            <translation>软组织</translation>
        </message>
        <message>
            <source>Liver</source>
            <translation>肝</translation>
        </message>
        <message>
            <source>Mediastinum</source>
            <translation>纵隔</translation>
        </message>
        <message>
            <source>Lung</source>
            <translation>肺</translation>
        </message>
        <message>
            <source>Bone</source>
            <translation>骨</translation>
        </message>
        <message>
            <source>Angiography</source>
            <translation>血管造影</translation>
        </message>
        <message>
            <source>Grey</source>
            <translation>灰阶</translation>
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
            <translation>蓝到红</translation>
        </message>
        <message>
            <source>Cyan steps</source>
            <translation>青色阶</translation>
        </message>
        <message>
            <source>Window</source>
            <translation>窗口</translation>
        </message>
        <message>
            <source>1 to 99 % of the picture</source>
            <translation>图像的 1 至 99 %</translation>
        </message>
        <message>
            <source>High contrast, 10 to 95 %</source>
            <translation>高对比度，10 至 95 %</translation>
        </message>
        <message>
            <source>All values</source>
            <translation>全部数值</translation>
        </message>
        <message>
            <source>Interpolation</source>
            <translation>插值</translation>
        </message>
        <message>
            <source>Smooth</source>
            <translation>平滑</translation>
        </message>
        <message>
            <source>Pixels as measured</source>
            <translation>像素如实显示</translation>
        </message>
        <message>
            <source>Colour map</source>
            <translation>色图</translation>
        </message>
        <message>
            <source>Auto window</source>
            <translation>自动窗宽窗位</translation>
        </message>
        <message>
            <source>Invert</source>
            <translation>反相</translation>
        </message>
        <message>
            <source>Rotate right</source>
            <translation>右转</translation>
        </message>
        <message>
            <source>Rotate left</source>
            <translation>左转</translation>
        </message>
        <message>
            <source>Flip left and right</source>
            <translation>左右翻转</translation>
        </message>
        <message>
            <source>Flip top and bottom</source>
            <translation>上下翻转</translation>
        </message>
        <message>
            <source>Reset view</source>
            <translation>重置视图</translation>
        </message>
        <message>
            <source>W %1  L %2</source>
            <translation>W %1  L %2</translation>
        </message>
        <message>
            <source>Fused image</source>
            <translation>融合图像</translation>
        </message>
        <message>
            <source>Opacity %1 %</source>
            <translation>不透明度 %1 %</translation>
        </message>
        <message>
            <source>As stored</source>
            <translation>按文件存储</translation>
        </message>
        <message>
            <source>Pelvis</source>
            <translation>骨盆</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StepList</name>
        <message>
            <source>Steps taken</source>
            <translation>操作步骤</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>打开时的状态</translation>
        </message>
        <message numerus="yes">
            <source>%n earlier</source>
            <translation>
                <numerusform>更早 %n 步</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoreFooter</name>
        <message>
            <source>Cancel import</source>
            <translation>取消导入</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n 项检查</numerusform>
            </translation>
        </message>
        <message>
            <source> of %1</source>
            <translation> / %1</translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>磁盘可用 %1</translation>
        </message>
        <message>
            <source>Cancelling…</source>
            <translation>正在取消…</translation>
        </message>
        <message>
            <source>Moving the store, %1 %</source>
            <translation>正在移动检查库，%1 %</translation>
        </message>
        <message>
            <source>Importing, %1 %</source>
            <translation>正在导入，%1 %</translation>
        </message>
        <message>
            <source>Cancel moving</source>
            <translation>取消移动</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s) left</source>
            <translation>
                <numerusform>剩余 %n 秒</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s) left</source>
            <translation>
                <numerusform>剩余 %n 分钟</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n more waiting</source>
            <translation>
                <numerusform>另有 %n 项等待</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>lateglow::StorePage</name>
        <message>
            <source>Move…</source>
            <translation>移动…</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>文件夹</translation>
        </message>
        <message>
            <source>Only you can read it.</source>
            <translation>仅您本人可读取。</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
        <message>
            <source>Of all stored studies.</source>
            <translation>所有已存储的检查。</translation>
        </message>
        <message>
            <source>Move the store</source>
            <translation>移动检查库</translation>
        </message>
        <message>
            <source>To a larger disk, for example. It is copied whole before the former one goes; the command line finds it in its new place.</source>
            <translation>例如移到更大的磁盘。完整复制之后才删除原有内容；命令行可在新位置找到它。</translation>
        </message>
        <message>
            <source>The store was moved.</source>
            <translation>检查库已移动。</translation>
        </message>
        <message numerus="yes">
            <source>%n study(ies)</source>
            <translation>
                <numerusform>%n 项检查</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 free on the disk</source>
            <translation>磁盘可用 %1</translation>
        </message>
        <message>
            <source>An import is running.</source>
            <translation>正在导入。</translation>
        </message>
        <message>
            <source>None</source>
            <translation>无</translation>
        </message>
        <message>
            <source> GB</source>
            <translation> GB</translation>
        </message>
        <message>
            <source>Largest size</source>
            <translation>最大容量</translation>
        </message>
        <message>
            <source>Imports beyond it are refused; nothing is deleted. 0 is no limit but the disk.</source>
            <translation>超出后拒绝导入；不会删除任何内容。0 表示仅受磁盘限制。</translation>
        </message>
        <message>
            <source>The study store could not be changed.</source>
            <translation>无法更改检查库。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesPanel</name>
        <message>
            <source>No study is stored yet.</source>
            <translation>尚未存储任何检查。</translation>
        </message>
        <message>
            <source>Drop DICOM files, folders, a DICOMDIR, a ZIP archive or NIfTI here, or import them. Copies are kept on this computer; the originals stay as they are.</source>
            <translation>将 DICOM 文件、文件夹、DICOMDIR、ZIP 压缩包或 NIfTI 拖放到此处，或导入。副本保存在本机；原件保持不变。</translation>
        </message>
        <message>
            <source>Import…</source>
            <translation>导入…</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>打开</translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>删除…</translation>
        </message>
        <message>
            <source>Import folder…</source>
            <translation>导入文件夹…</translation>
        </message>
        <message>
            <source>Import files…</source>
            <translation>导入文件…</translation>
        </message>
        <message>
            <source>Folder…</source>
            <translation>文件夹…</translation>
        </message>
        <message>
            <source>Files, DICOMDIR or ZIP…</source>
            <translation>文件、DICOMDIR 或 ZIP…</translation>
        </message>
        <message>
            <source>Open the study in Read (Return)</source>
            <translation>在“阅片”中打开检查（回车）</translation>
        </message>
        <message>
            <source>Delete from the store (Delete)</source>
            <translation>从检查库删除（Del）</translation>
        </message>
        <message>
            <source>Stored studies</source>
            <translation>已存储的检查</translation>
        </message>
        <message>
            <source>No stored study has all these words.</source>
            <translation>没有检查包含所有这些词。</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>删除检查</translation>
        </message>
        <message>
            <source>Delete the study of %1 from the store?</source>
            <translation>从检查库删除 %1 的检查？</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n studies from the store?</source>
            <translation>
                <numerusform>从检查库删除 %n 项检查？</numerusform>
            </translation>
        </message>
        <message>
            <source>%1 are removed from this computer, which cannot be undone. What the studies were imported from is not touched.</source>
            <translation>%1 将从本机移除，无法撤销。导入来源不受影响。</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>删除</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>取消</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>重试</translation>
        </message>
        <message numerus="yes">
            <source>%n was/were stored already.</source>
            <translation>
                <numerusform>%n 个先前已存储。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are no image and was/were left out.</source>
            <translation>
                <numerusform>%n 个不是图像，已排除。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n has/have the identity of another file; both are kept.</source>
            <translation>
                <numerusform>%n 个与其他文件标识相同；均予保留。</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n is/are damaged and was/were refused:</source>
            <translation>
                <numerusform>%n 个已损坏，被拒绝：</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) imported</source>
            <translation>
                <numerusform>已导入 %n 个文件</numerusform>
            </translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>关闭</translation>
        </message>
        <message>
            <source>The import was cancelled.</source>
            <translation>导入已取消。</translation>
        </message>
        <message>
            <source>Nothing of it was kept.</source>
            <translation>内容均未保留。</translation>
        </message>
        <message numerus="yes">
            <source>%n stored file(s) are not as they should be.</source>
            <translation>
                <numerusform>%n 个已存储文件状态异常。</numerusform>
            </translation>
        </message>
        <message>
            <source>The study store cannot be read.</source>
            <translation>无法读取检查库。</translation>
        </message>
        <message>
            <source>That did not work.</source>
            <translation>操作未成功。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StoredStudiesTable</name>
        <message numerus="yes">
            <source>%n series</source>
            <translation>
                <numerusform>%n 个序列</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n image(s)</source>
            <translation>
                <numerusform>%n 幅图像</numerusform>
            </translation>
        </message>
        <message>
            <source>Import was interrupted: import it again</source>
            <translation>导入曾中断：请重新导入</translation>
        </message>
        <message numerus="yes">
            <source>%n file(s) with the identity of another</source>
            <translation>
                <numerusform>%n 个文件与其他文件标识相同</numerusform>
            </translation>
        </message>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>检查日期</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>模态</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>Series · images</source>
            <translation>序列 · 图像</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>大小</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesPage</name>
        <message>
            <source>Study store</source>
            <translation>检查库</translation>
        </message>
        <message>
            <source>Recently opened</source>
            <translation>最近打开</translation>
        </message>
        <message>
            <source>Open demonstration case</source>
            <translation>打开演示病例</translation>
        </message>
        <message>
            <source>Studies</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Filter by patient, date, description…</source>
            <translation>按患者、日期、描述筛选…</translation>
        </message>
        <message>
            <source>Filter the studies</source>
            <translation>筛选检查</translation>
        </message>
        <message>
            <source>Demonstration case</source>
            <translation>演示病例</translation>
        </message>
        <message>
            <source>Open file…</source>
            <translation>打开文件…</translation>
        </message>
        <message>
            <source>Open without storing a copy</source>
            <translation>打开而不存储副本</translation>
        </message>
        <message>
            <source>Open folder…</source>
            <translation>打开文件夹…</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudiesTable</name>
        <message>
            <source>Patient</source>
            <translation>患者</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Study date</source>
            <translation>检查日期</translation>
        </message>
        <message>
            <source>Modality</source>
            <translation>模态</translation>
        </message>
        <message>
            <source>Description</source>
            <translation>描述</translation>
        </message>
        <message>
            <source>Slices × phases</source>
            <translation>层面 × 时相</translation>
        </message>
        <message>
            <source>Last opened</source>
            <translation>上次打开</translation>
        </message>
    </context>
    <context>
        <name>lateglow::StudyLibrary</name>
        <message>
            <source>Reading the study list</source>
            <translation>正在读取检查列表</translation>
        </message>
        <message>
            <source>Checking the study store</source>
            <translation>正在校验检查库</translation>
        </message>
        <message>
            <source>Import %1</source>
            <translation>导入 %1</translation>
        </message>
        <message>
            <source>Moving the study store</source>
            <translation>正在移动检查库</translation>
        </message>
        <message>
            <source>Delete studies</source>
            <translation>删除检查</translation>
        </message>
        <message>
            <source>Reading the series</source>
            <translation>正在读取序列</translation>
        </message>
        <message>
            <source>Open study</source>
            <translation>打开检查</translation>
        </message>
        <message>
            <source>Keep picture</source>
            <translation>正在保存缩略图</translation>
        </message>
        <message>
            <source>Setting the store's limit</source>
            <translation>正在设置检查库的上限</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TimelineBar</name>
        <message>
            <source>Play or pause</source>
            <translation>播放或暂停</translation>
        </message>
        <message>
            <source>Previous phase</source>
            <translation>上一时相</translation>
        </message>
        <message>
            <source>Next phase</source>
            <translation>下一时相</translation>
        </message>
        <message>
            <source>Round, there and back, or once</source>
            <translation>循环、往返或单次</translation>
        </message>
        <message>
            <source>ED</source>
            <translation>ED</translation>
        </message>
        <message>
            <source>This phase is end-diastole</source>
            <translation>此时相为舒张末期</translation>
        </message>
        <message>
            <source>ES</source>
            <translation>ES</translation>
        </message>
        <message>
            <source>This phase is end-systole</source>
            <translation>此时相为收缩末期</translation>
        </message>
        <message>
            <source>Speed, relative to the heart's own</source>
            <translation>相对于实际心率的速度</translation>
        </message>
        <message>
            <source>Speed</source>
            <translation>速度</translation>
        </message>
        <message>
            <source>Phase</source>
            <translation>时相</translation>
        </message>
        <message>
            <source>%1 fps</source>
            <translation>%1 帧/秒</translation>
        </message>
        <message>
            <source>The file does not say how long a frame lasts; 40 ms is assumed.</source>
            <translation>文件未说明每帧时长；假定为 40 ms。</translation>
        </message>
        <message>
            <source>The heart's own rate, from the study</source>
            <translation>检查中记录的心脏实际速率</translation>
        </message>
        <message>
            <source>Goes round</source>
            <translation>循环</translation>
        </message>
        <message>
            <source>There and back</source>
            <translation>往返</translation>
        </message>
        <message>
            <source>Plays once</source>
            <translation>单次播放</translation>
        </message>
        <message>
            <source>one phase</source>
            <translation>单时相</translation>
        </message>
        <message>
            <source>phase %1 / %2 · %3 ms</source>
            <translation>时相 %1 / %2 · %3 ms</translation>
        </message>
    </context>
    <context>
        <name>lateglow::ToolRow</name>
        <message>
            <source>Scar</source>
            <translation>瘢痕</translation>
        </message>
        <message>
            <source>Wall</source>
            <translation>室壁</translation>
        </message>
        <message>
            <source>Blood</source>
            <translation>血池</translation>
        </message>
        <message>
            <source>Window and level</source>
            <translation>窗宽窗位</translation>
        </message>
        <message>
            <source>Distance</source>
            <translation>距离</translation>
        </message>
        <message>
            <source>Angle: drag one leg, then the other</source>
            <translation>角度：先拖出一边，再拖出另一边</translation>
        </message>
        <message>
            <source>Ellipse with statistics</source>
            <translation>椭圆及统计</translation>
        </message>
        <message>
            <source>Outline with statistics</source>
            <translation>轮廓及统计</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>注释</translation>
        </message>
        <message>
            <source>Brush</source>
            <translation>画笔</translation>
        </message>
        <message>
            <source>Eraser</source>
            <translation>橡皮</translation>
        </message>
        <message>
            <source>Draw a contour: of blood the endocardium, of the wall the epicardium, of scar its outline within the wall</source>
            <translation>绘制轮廓：血池为心内膜，室壁为心外膜，瘢痕为壁内轮廓</translation>
        </message>
        <message>
            <source>Nudge endocardium and epicardium</source>
            <translation>推移心内膜与心外膜</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>撤销</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>重做</translation>
        </message>
        <message>
            <source>Size of the tool</source>
            <translation>工具大小</translation>
        </message>
        <message>
            <source>Size of the tool ([ and ], or Alt+wheel)</source>
            <translation>工具大小（[ 和 ]，或 Alt+滚轮）</translation>
        </message>
        <message>
            <source>The brush reaches into neighbouring slices</source>
            <translation>画笔延伸到相邻层面</translation>
        </message>
        <message>
            <source>Paint only where the synthetic image is bright enough</source>
            <translation>仅在合成图像足够亮处绘制</translation>
        </message>
        <message>
            <source>Lowest brightness that is painted</source>
            <translation>绘制的最低亮度</translation>
        </message>
        <message>
            <source>Fill empty slices between drawn ones</source>
            <translation>填充已绘层面之间的空层</translation>
        </message>
        <message>
            <source>Copy the classes of the slice above</source>
            <translation>复制上一层的分类</translation>
        </message>
        <message>
            <source>%1 mm</source>
            <translation>%1 mm</translation>
        </message>
        <message>
            <source>Remove all classes of this slice</source>
            <translation>清除该层面的所有分类</translation>
        </message>
        <message>
            <source>Key image of the report</source>
            <translation>报告的关键图像</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the previous phase and go there</source>
            <translation>将此层面的轮廓复制到上一时相并转到该时相</translation>
        </message>
        <message>
            <source>Copy this slice's outlines to the next phase and go there</source>
            <translation>将此层面的轮廓复制到下一时相并转到该时相</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TopBar</name>
        <message>
            <source>Studies</source>
            <translation>检查</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>阅片</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>对比</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>训练</translation>
        </message>
        <message>
            <source>Report</source>
            <translation>报告</translation>
        </message>
        <message>
            <source>Jobs</source>
            <translation>任务</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>设置</translation>
        </message>
        <message>
            <source>Shortcuts and help</source>
            <translation>快捷键与帮助</translation>
        </message>
        <message>
            <source>%1 — cancel</source>
            <translation>%1 — 取消</translation>
        </message>
        <message>
            <source>%1 %2 y</source>
            <translation>%1 %2 岁</translation>
        </message>
        <message>
            <source>ID %1</source>
            <translation>ID %1</translation>
        </message>
        <message>
            <source>1 job · %1 %</source>
            <translation>1 项任务 · %1 %</translation>
        </message>
        <message>
            <source>%1 jobs · %2 %</source>
            <translation>%1 项任务 · %2 %</translation>
        </message>
        <message>
            <source>engine not available</source>
            <translation>引擎不可用</translation>
        </message>
        <message>
            <source>looking for devices</source>
            <translation>正在查找设备</translation>
        </message>
        <message>
            <source>GPU ready</source>
            <translation>GPU 就绪</translation>
        </message>
        <message>
            <source>CPU ready</source>
            <translation>CPU 就绪</translation>
        </message>
    </context>
    <context>
        <name>lateglow::TourDialog</name>
        <message>
            <source>Skip</source>
            <translation>跳过</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>上一步</translation>
        </message>
        <message>
            <source>Introduction</source>
            <translation>入门介绍</translation>
        </message>
        <message>
            <source>Open a study</source>
            <translation>打开检查</translation>
        </message>
        <message>
            <source>Drop a DICOM folder, a ZIP archive or a NIfTI file on the window, or fetch a study from your PACS. The first image is there while the rest is read, and the originals are never changed. No data at hand? Open the demonstration case.</source>
            <translation>将 DICOM 文件夹、ZIP 压缩包或 NIfTI 文件拖放到窗口上，或从 PACS 获取检查。其余图像读取期间即可看到首幅图像，原件绝不改动。手边没有数据？请打开演示病例。</translation>
        </message>
        <message>
            <source>Synthesize and read</source>
            <translation>合成与阅片</translation>
        </message>
        <message>
            <source>Run turns the cine into late gadolinium enhancement without contrast agent and outlines scar, myocardium and blood pool. Everything synthetic is marked in amber. A series that the model was not made for is refused, with the reason.</source>
            <translation>“运行”无需对比剂即可由电影生成延迟钆增强图像，并勾画瘢痕、心肌和血池。所有合成内容均以琥珀色标记。模型不适用的序列会被拒绝，并说明原因。</translation>
        </message>
        <message>
            <source>Correct and report</source>
            <translation>修改与报告</translation>
        </message>
        <message>
            <source>Brush and contour correct the outlines, and the figures follow. Report and export say which model made what. Ctrl+Z takes any step back, F1 lists every key. Lateglow is for research use, not for diagnosis.</source>
            <translation>用画笔和轮廓修改勾画，数值随之更新。报告和导出均注明由哪个模型生成。Ctrl+Z 可撤销任一步骤，F1 列出全部按键。Lateglow 仅供研究，不用于诊断。</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 / %2</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>下一步</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>开始</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumePane</name>
        <message>
            <source>Volume</source>
            <translation>容积</translation>
        </message>
        <message>
            <source>The volume is being prepared.</source>
            <translation>正在准备容积数据。</translation>
        </message>
    </context>
    <context>
        <name>lateglow::VolumeViewport</name>
        <message>
            <source>Bone</source>
            <translation>骨</translation>
        </message>
        <message>
            <source>Skin and soft tissue</source>
            <translation>皮肤与软组织</translation>
        </message>
        <message>
            <source>By window and level</source>
            <translation>按窗宽窗位</translation>
        </message>
        <message>
            <source>Coarser, to fit memory: means of %1 × %2 × %3 voxels</source>
            <translation>为适应内存而降低分辨率：%1 × %2 × %3 体素取平均</translation>
        </message>
    </context>
</TS>
