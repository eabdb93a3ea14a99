# One’s own profile, once one is associated.

## The profile
own-profile-heading = Your profile at { $organization }
own-profile-lead = { $organization } and the program see this. What you save holds at once; only a new e-mail address takes a code.
own-profile-email-hint = A new address gets a code. Until it is proven and approved, { $address } stays in force.
own-profile-button = Save
own-profile-link = Edit your profile
own-profile-back = Back to { $organization }
own-profile-awaits-code = We mailed a code to your new address { $address }. It is not in force yet.
own-profile-enter-code = Enter the code
own-profile-was-refused = Your new address { $address } was refused. The old one stays in force.
own-profile-see-refusal = See what you can do
notice-profile-saved = Your profile is saved.
notice-profile-changed = Your profile was changed in the meantime, perhaps in another window. Nothing was saved just now: look over what you typed, and save it once more.

## A new address
address-code-heading = Prove your new address
address-code-until = Until then, this address stays in force:
address-keep = Keep the old address
address-refused-stays = Nothing has changed for you. This address stays in force:
address-refused-ask = Ask an admin of { $organization } to invite the new address. Then come back and check again. Until { $day } that takes no new code.
address-refused-again = Check again
address-claimed-yours = If that account is yours as well, keep the old address here.
notice-address-changed = Your new e-mail address is in force. We told the old one.
notice-address-kept = Your e-mail address stays as it was.
notice-still-refused = Checked again: the address is still refused.
own-profile-mail-off = No mail can be sent here, so no other address can be proven. Keep the one you had, or ask the support desk
