package dev.lucia.conversation;

import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/conversation}, as Home Assistant's custom component sends it.
 * Members not named here, such as its time stamp, are ignored.
 *
 * @param text the sentence
 * @param context what the device knows beside it; people with curl leave it out
 * @param promptOverride instructions for the model, instead of Lucia's own
 */
record ConversationRequest(
        @Nullable String text, @Nullable Context context, @Nullable String promptOverride) {

    record Context(
            @Nullable String conversationId,
            @Nullable String deviceId,
            @Nullable String deviceArea,
            @Nullable String deviceType,
            @Nullable String userId,
            @Nullable String speakerId,
            @Nullable String location,
            @Nullable String language) {

        static final Context NONE = new Context(null, null, null, null, null, null, null, null);
    }

    Context contextOrNone() {
        return context == null ? Context.NONE : context;
    }
}
