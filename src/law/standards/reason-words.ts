import type { Words } from '#ground';
import type { Code } from './problem.ts';

/** Why the law, or the language for the law's sake, has this rule; and the articles it stands on. */
export const reasons: Readonly<Record<Code, { readonly why: Words; readonly basis: readonly string[] }>> = {
  shape: {
    why: {
      id: 'Standar ini dibaca warga dan sekaligus dijalankan, jadi setiap bagiannya harus dikenali.',
      en: 'People read this standard and it also runs, so every part of it must be known.',
    },
    basis: [],
  },
  component: {
    why: {
      id: 'Undang-undang Pelayanan Publik mewajibkan keempat belas komponen standar.',
      en: 'The Public Service Act obliges a standard to have all fourteen components.',
    },
    basis: ['uu/2009/25~21'],
  },
  basis: {
    why: {
      id: 'Setiap kewajiban warga harus berdiri di atas peraturan yang berlaku.',
      en: 'Whatever is asked of people must stand on law that is in force.',
    },
    basis: ['uu/2009/25~21', 'uu/2014/30~9'],
  },
  competence: {
    why: {
      id: 'Hanya pejabat yang berwenang melalui atribusi, delegasi, atau mandat yang boleh bertindak.',
      en: 'Only an official with authority by attribution, delegation or mandate may act.',
    },
    basis: ['uu/2014/30~11', 'uu/2014/30~52'],
  },
  reserved: {
    why: {
      id: 'Undang-undang menyerahkan penerbitannya hanya kepada satu sistem nasional.',
      en: 'The law gives its issue to one national system alone.',
    },
    basis: ['uu/2014/23~350'],
  },
  pattern: {
    why: {
      id: 'Pola pelayanan menentukan siapa yang memutus dan siapa yang hanya memberi pertimbangan.',
      en: 'The pattern of a service settles who decides and who only advises.',
    },
    basis: ['pp/2012/96~14'],
  },
  flow: {
    why: {
      id: 'Prosedur yang dijanjikan kepada warga harus dapat dijalani sampai selesai.',
      en: 'A procedure that is promised to people must be one that can be gone through to its end.',
    },
    basis: ['uu/2009/25~21'],
  },
  promise: {
    why: {
      id: 'Jangka waktu yang dijanjikan mencakup seluruh proses pelayanan.',
      en: 'The time promised covers the whole process of the service.',
    },
    basis: ['uu/2009/25~21'],
  },
  'law-limit': {
    why: {
      id: 'Undang-undang Administrasi Pemerintahan menetapkan batas waktu bila undang-undang sektor tidak mengaturnya.',
      en: 'The Government Administration Act sets the limit where no law of the sector does.',
    },
    basis: ['uu/2014/30~53'],
  },
  type: {
    why: {
      id: 'Aturan yang keliru membaca isian akan memutus keliru tanpa ada yang tahu.',
      en: 'A rule that misreads an answer decides wrongly, and nobody sees it.',
    },
    basis: [],
  },
  expression: {
    why: {
      id: 'Aturan hanya boleh memakai bagian bahasa yang hasilnya pasti dan selalu sama.',
      en: 'A rule may use only the part of the language whose result is certain and always the same.',
    },
    basis: [],
  },
  free: { why: { id: 'Undang-undang menetapkannya gratis.', en: 'The law makes it free of charge.' }, basis: [] },
  example: {
    why: {
      id: 'Contoh menunjukkan kepada warga apa yang akan terjadi, jadi standar harus menghasilkan hal yang sama.',
      en: 'An example shows people what will happen, so the standard must give the same.',
    },
    basis: [],
  },
  'unverified-basis': {
    why: {
      id: 'Pembaca berhak tahu dasar mana yang belum diperiksa; hal ini ditampilkan kepada umum.',
      en: 'Readers may know which basis has not been checked; this is shown to the public.',
    },
    basis: [],
  },
  'delegation-thin': {
    why: {
      id: 'Delegasi ditetapkan dengan peraturan pemerintah, peraturan presiden, atau peraturan daerah.',
      en: 'A delegation is made by government regulation, presidential regulation or regional regulation.',
    },
    basis: ['uu/2014/30~13'],
  },
  'once-only': {
    why: {
      id: 'Yang sudah dimiliki satu badan tidak diminta lagi dari warga.',
      en: 'What one public body already holds is not asked of people again.',
    },
    basis: ['uu/2013/24~64'],
  },
  'repealed-soon': {
    why: {
      id: 'Sejak hari itu persyaratan yang bersandar padanya tidak berdasar lagi.',
      en: 'From that day what rests on it has no basis any more.',
    },
    basis: ['uu/2009/25~21'],
  },
  'promise-tight': {
    why: {
      id: 'Satu hari keterlambatan di tahap mana pun akan melanggar janji kepada warga.',
      en: 'One day lost at any step breaks the promise to people.',
    },
    basis: ['uu/2009/25~21'],
  },
  'plain-language': {
    why: {
      id: 'Standar pelayanan harus mudah dimengerti masyarakat.',
      en: 'A service standard must be easy for people to understand.',
    },
    basis: ['uu/2009/25~22'],
  },
  accessibility: {
    why: {
      id: 'Kelompok rentan berhak atas perlakuan khusus tanpa biaya tambahan.',
      en: 'Vulnerable groups have a right to special treatment at no extra cost.',
    },
    basis: ['uu/2009/25~29'],
  },
};
