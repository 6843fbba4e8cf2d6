/** Lines that stand in an article's text and are not of it, as French and English sites write them. */

/** A link to another article, set between two paragraphs: "Lire aussi : …". */
export const readAlso =
  /^(?:[→▶►»>•*\-–—[(]\s*)?(?:(?:à |a )?(?:lire|voir|relire|écouter|regarder|découvrir)(?: (?:aussi|également|encore|notre|la suite|plus)|\s*[:：])|(?:lisez|voyez|retrouvez|découvrez) (?:aussi|également|notre|nos)|pour aller plus loin\s*[:：]|sur le même (?:sujet|thème)|(?:read|see|watch|listen|learn|find out)(?: (?:also|next|more|this)|\s*[:：])|also (?:read|see|watch|on|in)\b|(?:related|recommended|further reading|more)\s*[:：]|more (?:from|on|about|in|like this)\b|related (?:articles?|stor(?:y|ies)|posts?|reading|content|coverage|links?|topics?|news)|(?:don[’']t|ne) (?:miss|manquez pas)|you (?:may|might) also|(?:ça|cela|ceci) (?:pourrait|peut) vous|vous aimerez|recommended for you|ailleurs sur|dans la même (?:rubrique|catégorie)|up next|editor[’']s picks?|most (?:read|popular|viewed)|les plus lus|trending)/iu;

/** A line of buttons: every one of its words is one of these. */
const buttonWords =
  /^(?:(?:share|sharing|tweet(?:er)?|retweet|pin|pin it|pinterest|facebook|twitter|x|linkedin|whatsapp|telegram|messenger|reddit|flipboard|bluesky|mastodon|threads|tumblr|pocket|e?-?mails?|courriel|print|imprimer|copy(?: the)? link|copier(?: le lien)?|link|lien|save|saved?|sauvegarder|enregistrer|partager?|partagez|envoyer|send|like|likes|j[’']aime|comments?|commentaires?|commenter|reply|répondre|report|signaler|follow|suivre|subscribe|s[’']abonner|download|télécharger|listen|écouter|play|pause|close|fermer|menu|more|plus|less|back|retour|next|previous|suivante?|précédente?|top|haut de page|edit|modifier|on|via|by|sur|par|this|cet?|article|page|post|to|with|and|et|or|ou|the|it|advertisement|ads?|publicité|annonce|sponsored|sponsorisé|loading|chargement)(?=$|[^\p{L}\p{N}])|[^\p{L}])+$/iu;
const longestButtons = 80;

/** A picture's source. */
const credit =
  /^(?:(?:photos?|images?|illustrations?|pictures?|vidéos?|videos?|crédits?(?: photos?)?|(?:photo |image |picture )?credits?|source (?:photo|image|picture)|photograph(?:y|er|ie)?|visuel|dessin|getty images?|shutterstock|istock(?:photo)?|unsplash|afp|reuters|ap photo|sipa|adobe ?stock|alamy)\s*(?:[:：/|©(]|by\b|par\b|d[e’']|via\b|$)|©|\(c\)\s|\[?(?:photo|image)\b.{0,40}[©\]])/iu;

/** A call to do something with the site. */
const call =
  /^(?:subscribe|sign up|sign in|log ?in|register|join (?:us|our|the|\d)|get (?:our|the latest|more|unlimited)|receive (?:our|the)|follow (?:us|@|\p{Lu}|the)|like us|support (?:us|our|the)|become a|start your|already (?:a|have)|download (?:our|the app)|click here|tap here|continue reading|keep reading|read (?:the )?full|story continues|article continues|scroll (?:down|to)|skip (?:to|ad)|advertisement|sponsored|inscrivez-vous|abonnez-vous|s[’']abonner|s[’']inscrire|connectez-vous|se connecter|je m[’']abonne|recevez|rejoignez|suivez[ -]|soutenez|faites un don|téléchargez|cliquez ici|déjà abonné|pas encore abonné|cet article est réservé|la suite (?:de cet article )?est réservée|il vous reste|lecture (?:restreinte|réservée)|publicité|la suite après|lire la suite|continuer la lecture|newsletter|ne (?:ratez|manquez) (?:rien|aucun|pas)|activer les notifications|nous suivre|this (?:article|story|content) is (?:for|only|reserved)|view (?:all|more|in)|show (?:more|less|all)|load more|afficher|voir (?:plus|tou[st])|leave a (?:comment|reply)|laisser un commentaire|(?:\d+|no|aucun|pas de) (?:comments?|commentaires?)|enable javascript|javascript is|we use cookies|nous utilisons des cookies|this site uses)/iu;
const longestCall = 180;

/** When it was written, how long it takes, who wrote it: at the top or the end of a text only. */
const imprint =
  /^(?:from wikipedia.{0,40}|from the free encyclopedia|de wikip[ée]dia.{0,40}|(?:published|posted|updated|last (?:updated|modified|reviewed)|first published|created|date|publié|posté|mis (?:à jour|en ligne)|modifié|actualisé|créé|le)\b.{0,80}\d{4}.{0,60}|(?:\p{L}{2,9}\.?,?\s+)?(?:\d{1,2}(?:er|st|nd|rd|th)?\s+\p{L}{3,9}\.?|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?),?\s+\d{4}.{0,40}|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}.{0,40}|(?:(?:reading|read|lecture|temps de lecture|listen|durée)\s*(?:time)?\s*[:：]?\s*)?(?:environ\s+|about\s+|~\s*)?\d{1,3}\s*(?:-\s*)?(?:min(?:ute)?s?|mn)\b\.?(?:\s+(?:read|de lecture|to read|listen))?|(?:written |posted |words |story |reported |edited )?by\s+\p{Lu}.{1,80}|(?:écrit |rédigé |publié |propos recueillis )?par\s+\p{Lu}.{1,80}|\d+\s*(?:views?|vues?|shares?|partages?|likes?|comments?|commentaires?|j[’']aime|claps?))$/iu;
const longestImprint = 140;

/** Its heading ends the article, when little follows. */
export const closing =
  /^(?:(?:about|à propos de|a propos de) (?:the |l[’']|cet |this )?(?:authors?|auteure?s?|autrice|writers?|article|site|us|nous)|the authors?|l[’']auteure?|(?:\d+ )?(?:comments?|commentaires?|réactions?|replies|responses|réponses)(?: \(\d+\))?|leave a (?:comment|reply)|laisser un commentaire|related.{0,30}|recommended.{0,30}|more (?:from|on|stories|articles|news|in).{0,40}|you (?:may|might) also.{0,40}|vous aimerez.{0,40}|(?:à|a) (?:lire|voir|découvrir).{0,40}|lire (?:aussi|également).{0,40}|(?:sur|dans) (?:le|la) même .{0,30}|articles? (?:similaires?|liés?|connexes?|récents?|recommandés?).{0,20}|(?:autres|derniers|nos) articles.{0,30}|recent (?:posts?|articles?|news|stories)|latest (?:posts?|articles?|news|stories|from).{0,30}|popular (?:posts?|articles?|now)|trending.{0,20}|tags?|mots[- ]clés?|keywords?|categories|catégories|topics|share(?: this.{0,20})?|partager(?: cet.{0,20})?|newsletters?|subscribe.{0,40}|abonnez-vous.{0,40}|stay (?:informed|up to date|connected).{0,30}|follow us.{0,20}|suivez-nous.{0,20}|get in touch|contact(?:ez-nous)?|see also|voir aussi|what to read next|keep reading|next article|article suivant|navigation(?: de l[’']article)?|post navigation|sponsored.{0,30}|further reading|external links)\s*[:：]?$/iu;

/** Words under an article. */
const tail =
  /^(?:(?:tags?|tagged(?: (?:with|as))?|filed (?:under|in)|posted in|topics?|categor(?:y|ies)|keywords?|mots[- ]clés?|étiquettes?|catégories?|thèmes?|rubriques?)\s*[:：].{0,300}|©.{0,200}|copyright.{0,200}|.{0,120}(?:all rights reserved|tous droits réservés)\.?.{0,80}|\d+ (?:comments?|commentaires?)|share this.{0,60}|partager.{0,60}|previous(?: (?:post|article))?\b.{0,120}|next(?: (?:post|article))\b.{0,120}|article (?:précédent|suivant)\b.{0,120}|(?:report|signaler) (?:an?|une?) (?:error|typo|erreur|faute).{0,100}|follow .{0,60} on (?:twitter|x|facebook|linkedin|instagram).{0,60}|(?:contact|email|write to|reach) .{0,60}@.{0,60}|.{0,80} is an? (?:\p{L}+[ -]){0,4}(?:reporter|writer|journalist|editor|correspondent|columnist|contributor|blogger|freelancer)\b.{0,220}|.{0,60} est (?:une? )?(?:\p{L}+ ){0,3}(?:journaliste|rédacteur|rédactrice|chroniqueu(?:r|se)|correspondante?)\b.{0,220})$/iu;

const within = (text: string, longest: number, rule: RegExp) => text.length <= longest && rule.test(text);

/** Whether a line is beside the article wherever it stands: buttons, a credit, a call to the reader. */
export const isBeside = (text: string): boolean =>
  within(text, longestButtons, buttonWords) || within(text, 160, credit) || within(text, longestCall, call);

/** Whether a line at the top or the end of a text tells about it. */
export const isImprint = (text: string): boolean => within(text, longestImprint, imprint);

/** Whether a line at the end of a text is under it. */
export const isTail = (text: string): boolean => within(text, 400, tail);
