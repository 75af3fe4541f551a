// SPDX-License-Identifier: EUPL-1.2
// Consent platforms that are told by their markup. `source` is public code where the selectors were looked up in November
// 2026: Consent-O-Matic (MIT, github.com/cavi-au/Consent-O-Matic), autoconsent (MPL-2.0, github.com/duckduckgo/autoconsent,
// read, not copied), or the platform’s own. “tests of sites”: the rest is in none of these, but in end-to-end tests that
// several public repositories run against sites with the platform.

export interface ConsentPlatform {
  readonly id: string;
  readonly source: string;
  /** The dialog, once visible. CSS; open shadow roots are looked into. */
  readonly dialog: string;
  readonly accept: string;
  readonly refuse?: string;
  /** Opens a second layer. */
  readonly settings?: string;
  /** Refuses in the second layer. */
  readonly refuseThere?: string;
}

export const consentPlatforms: readonly ConsentPlatform[] = [
  {
    id: 'axeptio',
    source: 'autoconsent rules/autoconsent/axeptio.json; tests of sites',
    dialog: '.axeptio_widget, .axeptio-widget--open, .axeptio_mount .needsclick',
    accept: '#axeptio_btn_acceptAll',
    refuse: '#axeptio_btn_dismiss, button.ax-discardButton',
    settings: '#axeptio_btn_configure',
  },
  {
    id: 'borlabs',
    source: 'autoconsent rules/autoconsent/borlabs.json',
    dialog: '#BorlabsCookieBox ._brlbs-bar-wrap, #BorlabsCookieBox ._brlbs-box-wrap, .brlbs-cmpnt-dialog',
    accept: 'a[data-cookie-accept-all], .brlbs-btn-accept-all',
    refuse: '.brlbs-btn-accept-only-essential, a[data-cookie-refuse]',
    settings: 'a[data-cookie-individual]',
  },
  {
    id: 'complianz',
    source: 'autoconsent rules/autoconsent/complianz-banner.json',
    dialog: '#cmplz-cookiebanner-container .cmplz-cookiebanner',
    accept: '.cmplz-cookiebanner .cmplz-accept',
    refuse: '.cmplz-cookiebanner .cmplz-deny',
  },
  {
    id: 'consentmanager',
    source: 'autoconsent lib/cmps/consentmanager.ts',
    dialog: '#cmpbox',
    accept: '.cmpboxbtnyes',
    refuse: '.cmpboxbtnno',
    settings: '.cmpboxbtncustom',
  },
  {
    id: 'cookiebot',
    source: 'autoconsent lib/cmps/cookiebot.ts; Consent-O-Matic rules/cookiebot.json; tests of sites',
    dialog: '#CybotCookiebotDialog',
    accept:
      '#CybotCookiebotDialogBodyLevelButtonLevelOptinAllowAll, #CybotCookiebotDialogBodyLevelButtonAccept, #CybotCookiebotDialogBodyButtonAccept',
    refuse: '#CybotCookiebotDialogBodyLevelButtonLevelOptinDeclineAll, #CybotCookiebotDialogBodyButtonDecline',
    settings: '#CybotCookiebotDialogBodyLevelButtonCustomize',
  },
  {
    id: 'cookiefirst',
    source: 'autoconsent rules/autoconsent/cookiefirst.json',
    dialog: '#cookiefirst-root [role=dialog], .cookiefirst-root [role=dialog], #cookiefirst-root, .cookiefirst-root',
    accept: 'button[data-cookiefirst-action=accept]',
    refuse: 'button[data-cookiefirst-action=reject]',
    settings: 'button[data-cookiefirst-action=adjust]',
  },
  {
    id: 'cookieyes',
    source: 'autoconsent rules/autoconsent/cookieyes.json',
    dialog: '.cky-consent-container',
    accept: '.cky-consent-container [data-cky-tag=accept-button]',
    refuse: '.cky-consent-container [data-cky-tag=reject-button]',
    settings: '.cky-consent-container [data-cky-tag=settings-button]',
  },
  {
    id: 'didomi',
    source: 'autoconsent rules/autoconsent/didomi.json; Consent-O-Matic rules/didomi.io.json; tests of sites',
    dialog: '#didomi-popup, #didomi-notice, .didomi-popup-notice, .didomi-notice-banner',
    accept: '#didomi-notice-agree-button',
    refuse: '#didomi-notice-disagree-button, .didomi-continue-without-agreeing',
    settings: '#didomi-notice-learn-more-button',
  },
  {
    id: 'funding-choices',
    source: 'autoconsent rules/autoconsent/fundingchoices.json',
    dialog: '.fc-consent-root .fc-dialog-container',
    accept: '.fc-cta-consent',
    refuse: '.fc-cta-do-not-consent',
    settings: '.fc-cta-manage-options',
  },
  {
    id: 'iubenda',
    source: 'autoconsent rules/autoconsent/iubenda.json',
    dialog: '#iubenda-cs-banner',
    accept: '.iubenda-cs-accept-btn',
    refuse: '.iubenda-cs-reject-btn',
    settings: '.iubenda-cs-customize-btn',
    refuseThere: '.iub-btn-reject',
  },
  {
    id: 'klaro',
    source: 'autoconsent lib/cmps/klaro.ts; tests of sites',
    dialog: '.klaro > .cookie-notice, .klaro > .cookie-modal',
    accept: '.klaro .cm-btn-accept-all, .klaro .cookie-notice .cm-btn-success',
    refuse: '.klaro .cn-decline, .klaro .cm-btn-decline',
  },
  {
    id: 'onetrust',
    source: 'autoconsent lib/cmps/onetrust.ts',
    dialog: '#onetrust-banner-sdk, #onetrust-pc-sdk',
    accept: '#onetrust-accept-btn-handler',
    refuse: '#onetrust-reject-all-handler',
    settings: '#onetrust-pc-btn-handler',
    refuseThere: '.ot-pc-refuse-all-handler',
  },
  {
    id: 'orejime',
    // Notice in 2.x, Banner in 3.x. The theme in the French State’s design system (`fr-…`) has no names of its own for
    // buttons: their words tell. So do those of the settings, which only tick until they are kept.
    source:
      'its own (BSD-3-Clause): github.com/empreinte-digitale/orejime 2.3.1 src/components, github.com/boscop-fr/orejime 3.2.0 src/ui/themes',
    dialog: '.orejime-Notice, .orejime-Banner, .orejime-Main .fr-consent-banner, .orejime-Modal',
    accept: '.orejime-Notice-saveButton, .orejime-Banner-saveButton',
    refuse: '.orejime-Notice-declineButton, .orejime-Banner-declineButton',
    settings: '.orejime-Notice-learnMoreButton, .orejime-Banner-learnMoreButton',
  },
  {
    id: 'osano',
    source: 'autoconsent rules/autoconsent/osano.json',
    dialog: '.osano-cm-dialog:not(.osano-cm-dialog--hidden)',
    accept: '.osano-cm-accept-all, .osano-cm-accept',
    refuse: '.osano-cm-denyAll, .osano-cm-deny',
  },
  {
    id: 'quantcast',
    source: 'autoconsent rules/autoconsent/quantcast.json',
    dialog: '#qc-cmp2-ui',
    accept: '.qc-cmp2-summary-buttons > button[mode=primary]',
    refuse: '#disagree-btn',
  },
  {
    id: 'sourcepoint',
    source: 'autoconsent lib/cmps/sourcepoint-frame.ts',
    // Stands in a frame of its own.
    dialog: '.sp_choice_type_11, .sp_choice_type_12, .sp_choice_type_13, .sp_choice_type_ACCEPT_ALL',
    accept: '.sp_choice_type_11, .sp_choice_type_ACCEPT_ALL',
    refuse: '.sp_choice_type_13, .sp_choice_type_REJECT_ALL',
    settings: '.sp_choice_type_12',
    refuseThere: '.sp_choice_type_REJECT_ALL, .sp_choice_type_13',
  },
  {
    id: 'tarteaucitron',
    source: 'autoconsent rules/autoconsent/tarteaucitron.json, tarteaucitron-deny.json; Consent-O-Matic rules/tarteaucitron.json',
    dialog: '#tarteaucitronAlertBig, #tarteaucitronAlertSmall:has(#tarteaucitronAllDenied2)',
    accept: '#tarteaucitronPersonalize2, #tarteaucitronPersonalize',
    refuse: '#tarteaucitronAllDenied2',
    settings: '#tarteaucitronCloseAlert',
    refuseThere: '#tarteaucitronAllDenied',
  },
  {
    id: 'usercentrics',
    source: 'autoconsent rules/autoconsent/usercentrics-api.json, usercentrics-button.json; tests of sites',
    dialog:
      '#usercentrics-root [data-testid=uc-container], #usercentrics-root, #usercentrics-cmp-ui, #usercentrics-button #uc-btn-accept-banner',
    accept: '[data-testid=uc-accept-all-button], #usercentrics-cmp-ui [data-action-type=accept], #uc-btn-accept-banner',
    refuse: '[data-testid=uc-deny-all-button], #usercentrics-cmp-ui [data-action-type=deny], #uc-btn-deny-banner',
    settings: '[data-testid=uc-more-button], [data-testid=uc-customize-button]',
  },
];
