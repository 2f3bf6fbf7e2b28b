import QtQuick

// Back at the left, the next step at the right, and between them what the screen puts there: beside the
// buttons where it fits, above them where it does not.
Rectangle {
    id: bar

    default property alias middle: slot.data
    property alias backButton: back
    property alias nextButton: next
    property alias sheetButton: sheet
    property bool above: false // whether the middle stands above the buttons
    property real progress: 0 // how far the visit has come, from 0 to 1
    property int step: 0 // the same in steps, of how many, and in words
    property int steps: 0
    property string stepText: ""
    property string reason: "" // why the next step cannot be taken yet

    property list<string> reasons: reason === "" ? [] : [reason] // all that there may be, so that the button keeps its size

    // The reason always stands in the button; where it is too wide in large text, it is as small as in normal text.
    readonly property real room: width - 2 * Theme.margin - (back.visible ? back.width + Theme.gap : 0)
                                 - (sheet.visible ? sheet.width + Theme.gap : 0)
    readonly property real beside: (back.visible ? back.besideWidth : 0) + (sheet.visible ? sheet.besideWidth : 0)
                                   + (next.visible ? next.plainWidth : 0)
    // Two buttons and the page's number beside the next step, in every language
    readonly property bool stacked: Theme.tight && sheet.visible || beside + 2 * Theme.gap > width - 2 * Theme.margin
    readonly property real widest: large.height && Math.max(0, ...reasons.map(each => large.advanceWidth(each))) // measured again in another font
    readonly property bool roomy: widest + Theme.buttonIcon + Theme.smallGap + 2 * Theme.buttonPadding + Theme.textSlack <= room

    readonly property real rest: sheet.visible ? sheet.x : next.visible ? next.x : width - Theme.margin // where the middle ends
    readonly property real between: rest - Theme.gap - slot.beside
    readonly property real middleHeight: slot.childrenRect.height

    // Below the line
    readonly property real underLine: Theme.lineWidth * 2

    objectName: "bottomBar"
    implicitHeight: underLine + Math.max(Theme.bottomBar - Theme.gap, next.height + 2 * Theme.smallGap
                                   + (above ? middleHeight + Theme.smallGap : 0),
                                   above ? 0 : middleHeight + 2 * Theme.smallGap)
    color: Theme.barSurface

    CalmLine {
        readonly property int value: bar.step
        readonly property int from: 0
        readonly property int to: bar.steps

        width: parent.width
        at: bar.progress
        Accessible.role: Accessible.ProgressBar
        Accessible.name: bar.stepText
        Accessible.ignored: bar.step === 0
    }
    SideButton {
        id: back

        objectName: "backButton"
        x: Theme.margin
        y: next.y
        height: next.height
        stacked: bar.stacked
        symbol: "arrow-left-bold"
        text: qsTr("Back")
    }
    Item {
        id: slot

        readonly property real beside: back.visible ? back.x + back.width + Theme.gap : Theme.margin

        x: bar.above ? Theme.margin : beside
        y: bar.underLine + (bar.above ? Theme.smallGap : (bar.height - bar.underLine - height) / 2)
        width: bar.above ? bar.width - 2 * Theme.margin : bar.between
        height: childrenRect.height
    }
    SideButton {
        id: sheet

        objectName: "sheetNowButton"
        visible: false
        x: (next.visible ? next.x - Theme.gap : bar.width - Theme.margin) - width
        y: next.y
        height: next.height
        stacked: bar.stacked
        symbol: "file-text-duotone"
        text: qsTr("My sheet now")
        shortText: qsTr("My sheet")
    }
    BigButton {
        id: next

        objectName: "nextButton"
        x: bar.width - Theme.margin - width
        y: bar.above ? bar.height - height - Theme.smallGap : bar.underLine + (bar.height - bar.underLine - height) / 2
        width: Math.min(implicitWidth, bar.room)
        symbol: "arrow-right-bold"
        text: qsTr("Next")
        note: available ? "" : bar.reason
        noteSize: bar.roomy ? Theme.detail : Theme.normalDetail
        Accessible.description: available ? "" : bar.reason
    }
    FontMetrics {
        id: large

        font.family: Theme.family
        font.pixelSize: Theme.detail
    }
}
