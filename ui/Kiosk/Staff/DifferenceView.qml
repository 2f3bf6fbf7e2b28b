pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Controls

// One difference, whole, as the patient reads it.  What was visible to its end is told, language by language.
FocusScope {
    id: view

    required property Review review

    readonly property bool cramped: Look.touch && !Look.portrait && (Look.width < 1000 || Look.height <= 640)
    readonly property bool oneLanguage: cramped && review.reading.sides.count > 1
    readonly property bool compared: review.before !== ""
    readonly property bool stacked: Look.portrait || (Look.touch && Look.width < 700)
    property string language: "" // the one that is shown, where there is room for one only

    function scroll(by: real) {
        room.contentY = Math.max(0, Math.min(room.contentHeight - room.height, room.contentY + by));
    }

    function notice() {
        for (let at = 0; at < every.count; ++at) {
            const side = every.itemAt(at) as DifferenceSide;
            if (side === null || !side.visible || side.height <= 0)
                continue;
            if (side.mapToItem(room.contentItem, 0, side.height).y <= room.contentY + room.height + 1)
                review.reading.shown(side.key);
        }
    }

    Timer { // once everything has its place
        id: soon

        interval: 120
        onTriggered: view.notice()
    }
    Connections {
        target: view.review.reading

        function onMoved() {
            room.contentY = 0;
            view.language = "";
            soon.restart();
        }
    }
    Component.onCompleted: soon.restart()
    onLanguageChanged: {
        room.contentY = 0;
        soon.restart();
    }

    Flickable {
        id: room

        anchors.fill: parent
        contentWidth: width
        contentHeight: column.height + 2 * column.y + (view.oneLanguage ? Look.unit * 36 : 0)
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        onContentYChanged: soon.restart()
        onContentHeightChanged: soon.restart()
        onHeightChanged: soon.restart()

        Column {
            id: column

            x: Math.max(Look.margin, (parent.width - Look.unit * 1480) / 2)
            y: Look.unit * (Look.small ? 12 : 26)
            width: parent.width - 2 * x
            spacing: Look.unit * (view.cramped ? 8 : 16)

            Rectangle {
                visible: view.review.answer.refused !== ""
                width: parent.width
                height: why.height + Look.unit * 24
                radius: Look.buttonRadius
                color: Look.waitingGround

                Icon {
                    id: whyIcon

                    x: Look.unit * 18
                    anchors.verticalCenter: parent.verticalCenter
                    name: "users-duotone"
                    color: Look.waiting
                    side: Look.icon
                }
                Said {
                    id: why

                    objectName: "refusedSentence"
                    x: whyIcon.x + whyIcon.width + Look.smallGap
                    width: parent.width - x - Look.unit * 18
                    anchors.verticalCenter: parent.verticalCenter
                    text: view.review.answer.refused
                    color: Look.waiting
                    font.weight: Font.Bold
                    Accessible.role: Accessible.AlertMessage
                }
            }
            Item {
                width: parent.width
                height: Math.max(tile.height, words.height)

                Tile {
                    id: tile

                    visible: !view.cramped
                    height: visible ? Look.tile : 0

                    symbol: view.review.reading.symbol
                    tone: view.review.reading.tone
                }
                Column {
                    id: words

                    x: view.cramped ? 0 : tile.width + Look.unit * 18
                    width: parent.width - x
                    spacing: Look.unit * (view.cramped ? 2 : 8)

                    Said {
                        objectName: "differenceTitle"
                        titled: true
                        width: parent.width
                        text: view.review.reading.title
                        font.pixelSize: view.cramped ? Look.heading : Look.title * (text.length > 60 ? 0.76 : 1)
                        font.weight: Font.ExtraBold
                        lineHeight: 1
                    }
                    Flow {
                        width: parent.width
                        spacing: Look.unit * 10

                        Row {
                            visible: view.review.reading.forStaff
                            spacing: Look.unit * 10
                            rightPadding: Look.unit * 18

                            Icon {
                                name: "info-duotone"
                                color: Look.waiting
                                side: Look.icon
                            }
                            Said {
                                height: Look.icon
                                verticalAlignment: Text.AlignVCenter
                                text: qsTr("No patient reads this")
                                color: Look.waiting
                                font.weight: Font.Bold
                                lineHeight: 1
                            }
                        }
                        Repeater {
                            model: view.review.reading.chips

                            Row {
                                id: chip

                                required property string key
                                required property string symbol
                                required property string word

                                spacing: Look.unit * 10
                                rightPadding: Look.unit * 18

                                Icon {
                                    name: chip.symbol
                                    color: Look.primaryDeep
                                    side: Look.icon
                                }
                                Said {
                                    height: Look.icon
                                    width: Math.min(implicitWidth, words.width - Look.icon - Look.unit * 28)
                                    verticalAlignment: Text.AlignVCenter
                                    text: chip.word
                                    lineHeight: 1
                                    wrapMode: Text.NoWrap
                                    elide: Text.ElideRight
                                }
                            }
                        }
                    }
                }
            }
            Row {
                visible: view.compared && !view.stacked
                x: view.oneLanguage || view.review.reading.sides.count === 0 ? 0 : Look.unit * 112

                readonly property real half: (column.width - x - Look.gap) / 2

                Said {
                    width: parent.half + Look.gap
                    text: qsTr("<b>Before</b>&nbsp;&nbsp;%1").arg(view.review.before)
                    textFormat: Text.StyledText
                    color: Look.soft
                }
                Icon {
                    name: "arrow-right-bold"
                    color: Look.primaryDeep
                    side: Look.smallIcon
                    anchors.verticalCenter: parent.verticalCenter
                }
                Said {
                    leftPadding: Look.unit * 10
                    text: qsTr("<b>After</b>&nbsp;&nbsp;%1").arg(view.review.after)
                    textFormat: Text.StyledText
                    color: Look.primaryDeep
                }
            }
            Grid {
                id: grid

                readonly property bool beside: !view.compared && !view.stacked && !view.oneLanguage && every.count > 1

                width: parent.width
                columns: beside ? 2 : 1
                spacing: Look.unit * (Look.small ? 10 : 16)

                Repeater {
                    id: every

                    model: view.review.reading.sides

                    DifferenceSide {
                        required property int index

                        visible: !view.oneLanguage || view.language === key || (view.language === "" && index === 0)
                        width: grid.beside ? (grid.width - grid.spacing) / 2 : grid.width
                        height: implicitHeight
                        compared: view.compared
                        stacked: view.stacked
                        captions: [qsTr("Before, %1").arg(view.review.before), qsTr("After, %1").arg(view.review.after)]
                        labelled: !view.oneLanguage
                        symbol: view.review.reading.symbol
                        tone: view.review.reading.tone
                    }
                }
            }
            Item {
                width: parent.width
                height: Math.max(letter.visible ? letter.height : 0, note.height, when.height)

                Initial {
                    id: letter

                    visible: view.review.note !== ""
                    name: view.review.author
                    width: Look.unit * 36
                }
                Said {
                    id: note

                    visible: view.review.note !== ""
                    x: letter.width + Look.smallGap
                    y: (letter.height - font.pixelSize * 1.35) / 2
                    width: parent.width - x - when.width - Look.gap
                    text: qsTr("%1: “%2”").arg(view.review.author).arg(view.review.note)
                }
                Said {
                    id: when

                    y: note.visible ? note.y : 0
                    x: parent.width - width
                    width: Math.min(implicitWidth, parent.width * 0.45)
                    horizontalAlignment: Text.AlignRight
                    text: view.review.dates
                    color: Look.soft
                    font.pixelSize: Look.detail
                }
            }
        }
    }
    Rectangle { // what is still to be looked at
        id: strip

        readonly property bool below: room.contentY + room.height < room.contentHeight - 2

        visible: below || (view.oneLanguage && !view.review.reading.canSee)
        anchors.bottom: parent.bottom
        width: parent.width
        height: more.height + Look.unit * 6
        color: Look.waitingGround

        Said {
            id: more

            anchors.centerIn: parent
            text: strip.below ? qsTr("There is more below: scroll to see all of it") : qsTr("Now look at the other language")
            color: Look.waiting
            font.pixelSize: Look.detail
            font.weight: Font.Bold
        }
    }
}
